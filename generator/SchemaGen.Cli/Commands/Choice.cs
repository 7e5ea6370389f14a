using System.CommandLine;
using System.CommandLine.Parsing;

namespace SchemaGen.Cli.Commands;

/// <summary>Options that accept one of a few words.</summary>
internal static class Choice
{
    /// <summary>Creates an option from the words that it accepts, in lower case, and their values.</summary>
    public static Option<T> Option<T>(string name, string description, params (string Word, T Value)[] choices)
    {
        string[] words = [.. choices.Select(static choice => choice.Word)];
        Option<T> option = new(name)
        {
            Description = description,
            CustomParser = result => Parse(result, name, choices),
            HelpName = string.Join('|', words),
        };

        // By default the members of an enum would be suggested as well.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        return option;
    }

    private static T? Parse<T>(ArgumentResult result, string name, (string Word, T Value)[] choices)
    {
        string given = result.Tokens[^1].Value;
        foreach ((string word, T value) in choices)
        {
            if (word == given)
            {
                return value;
            }
        }

        result.AddError(Spelled.Wrong(given, name, [.. choices.Select(static choice => choice.Word)]));
        return default;
    }
}
