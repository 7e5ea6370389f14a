using System.CommandLine.Parsing;

namespace SchemaGen.Cli.Commands;

/// <summary>Parses an option that is one of a few words, written in lower case.</summary>
internal static class Choice
{
    public static T Parse<T>(ArgumentResult result, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        string given = result.Tokens[^1].Value;
        foreach ((string word, T value) in choices)
        {
            if (word == given)
            {
                return value;
            }
        }

        List<string> words = [];
        foreach ((string word, T _) in choices)
        {
            words.Add(word);
        }

        result.AddError($"'{given}' is not one of {string.Join(", ", words)}");
        return default;
    }
}
