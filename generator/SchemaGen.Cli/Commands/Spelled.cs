using SchemaGen.Datatypes;

namespace SchemaGen.Cli.Commands;

/// <summary>Messages about words that an option does not accept.</summary>
internal static class Spelled
{
    /// <summary>Returns the message for a word that an option does not accept.</summary>
    public static string Wrong(string given, string option, IReadOnlyList<string> words) =>
        $"'{given}' is not one of {string.Join(", ", words)} for {option}{Spelling.DidYouMean(given, words)}";
}
