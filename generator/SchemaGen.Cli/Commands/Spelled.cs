using SchemaGen.Datatypes;

namespace SchemaGen.Cli.Commands;

/// <summary>What to say about a word that is none of those expected.</summary>
internal static class Spelled
{
    /// <summary>A word that an option does not take.</summary>
    public static string Wrong(string given, string option, IReadOnlyList<string> words) =>
        $"'{given}' is not one of {string.Join(", ", words)} for {option}{Spelling.DidYouMean(given, words)}";
}
