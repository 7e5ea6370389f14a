using System.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses literals and their concatenation.</summary>
internal static class CompactLiterals
{
    /// <summary>Parses <c>"a" ~ "b"</c>. A word or number without quotes is reported and used as if it were quoted.</summary>
    /// <returns>The text; null if there is no literal.</returns>
    public static string? Parse(CompactTokenReader tokens, string what, string? besides = null)
    {
        string expected = $"a literal for {what}{besides}";
        if (!tokens.Is(Literal))
        {
            if (tokens.UnquotedWord() is not { } word)
            {
                tokens.Fail(expected);
                return null;
            }

            tokens.Report($"{expected}, in quotes as \"{word}\"");
            tokens.SkipUnquotedWord();
            return word;
        }

        string first = tokens.Advance().Text;
        if (!tokens.Is(Tilde))
        {
            return first;
        }

        StringBuilder text = new(first);
        while (tokens.TryAdvance(Tilde))
        {
            if (tokens.Is(Literal))
            {
                text.Append(tokens.Advance().Text);
            }
            else
            {
                tokens.Fail("a literal");
            }
        }

        return text.ToString();
    }
}
