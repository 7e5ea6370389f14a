using System.Text.RegularExpressions;

namespace SchemaGen.Testing.Fuzzing;

/// <summary>Splits a text into rough tokens: tags, quoted strings, words and signs. Knows which of them open and close a part.</summary>
internal static partial class TextTokens
{
    public static List<string> Of(string text) => [.. Token().Matches(text).Select(static match => match.Value)];

    /// <summary>
    /// Returns the end of the part that starts at a token: after the closing bracket or end tag. A token that opens nothing is a part by itself.
    /// </summary>
    public static int EndOfPart(List<string> tokens, int start)
    {
        int depth = 0;
        for (int i = start; i < tokens.Count; i++)
        {
            depth += Depth(tokens[i]);
            if (depth <= 0)
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }

    private static int Depth(string token) => token switch
    {
        ['<', '/', ..] or ")" or "]" or "}" => -1,
        ['<', .., '/', '>'] or ['<', '?' or '!', ..] => 0,
        ['<', .., '>'] or "(" or "[" or "{" => 1,
        _ => 0,
    };

    [GeneratedRegex("""<[^<>]*>|"[^"\n]*"|'[^'\n]*'|[\w.-]+|\s+|.""", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token();
}
