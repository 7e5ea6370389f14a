using System.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses literals and their concatenation.</summary>
internal static class CompactLiterals
{
    /// <summary>Parses <c>"a" ~ "b"</c>.</summary>
    public static string Parse(CompactTokenReader tokens, string what)
    {
        if (!tokens.Is(Literal))
        {
            tokens.Fail($"a literal for {what}{(tokens.Is(Name) ? $", in quotes as \"{tokens.Current.Text}\"" : "")}");
            return "";
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
