using System.CommandLine;
using System.CommandLine.Parsing;

namespace SchemaGen.Cli.Commands;

/// <summary>Options that are one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option with the words that it takes, in lower case, and what they mean.</summary>
    public static Option<T> Option<T>(string name, string description, params (string Word, T Value)[] choices)
    {
        string[] words = [.. choices.Select(static choice => choice.Word)];
        Option<T> option = new(name)
        {
            Description = description,
            CustomParser = result => Parse(result, name, choices),
            HelpName = string.Join('|', words),
        };

        // The members of an enum would be there as well.
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
