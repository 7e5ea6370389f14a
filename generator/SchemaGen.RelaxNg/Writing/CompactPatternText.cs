using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing.Compact;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>
/// Writes a pattern in the compact syntax, for people to read: <c>element disk { attribute type { "file" }?, diskSource }</c>. On one line if
/// it fits, else with a line for each part. Equal patterns give equal text.
/// </summary>
public static class CompactPatternText
{
    /// <summary>Writes a pattern; lines end with a line feed, the last one without.</summary>
    public static string Write(PatternSyntax pattern, CompactTextOptions? options = null)
    {
        CompactTextOptions wanted = options ?? CompactTextOptions.Default;
        CompactPatternLayout layout = new(new CompactNaming(new SchemaNames(pattern)), wanted, href: null);
        List<string> lines = CompactRenderer.Render(layout.Of(pattern), wanted.Width);
        if (lines.Count > wanted.Lines)
        {
            lines.RemoveRange(wanted.Lines, lines.Count - wanted.Lines);
            lines.Add("...");
        }

        return CompactRenderer.Join(lines);
    }
}
