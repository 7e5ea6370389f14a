using System.Text.RegularExpressions;

namespace SchemaGen.Testing.Fuzzing;

/// <summary>A text as a grammar sees it, roughly: tags, quoted strings, words and signs, and which of them open and close something.</summary>
internal static partial class TextTokens
{
    public static List<string> Of(string text) => [.. Token().Matches(text).Select(static match => match.Value)];

    /// <summary>
    /// Where the part that begins at a token ends: at the bracket or end tag that closes it; a token that opens nothing is a part by itself.
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
