using SchemaGen.Runtime.Validation;

namespace SchemaGen.Cli.Commands;

/// <summary>What to say about a word that is none of those expected.</summary>
internal static class Spelled
{
    /// <summary>A word that an option does not take.</summary>
    public static string Wrong(string given, string option, IReadOnlyList<string> words) =>
        $"'{given}' is not one of {string.Join(", ", words)} for {option}{DidYouMean(given, words)}";

    /// <summary>The word that was probably meant, as the end of a sentence; empty if none is near.</summary>
    public static string DidYouMean(string given, IReadOnlyList<string> words) =>
        Spelling.Nearest(given, Enumerable.Range(0, words.Count), index => words[index]) is int nearest ? $"; did you mean '{words[nearest]}'?" : "";
}
