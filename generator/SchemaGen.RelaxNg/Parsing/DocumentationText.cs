using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>
/// Normalizes the text of an <c>a:documentation</c>. The common indentation is removed, but relative indentation is kept because lists and code
/// depend on it. One empty line separates paragraphs.
/// </summary>
internal static class DocumentationText
{
    public static string Normalize(AnnotationElement documentation)
    {
        // The indentation of a single text was normalized when it was read, so its first line has the indentation of the others.
        string text = documentation.AllText();
        string lines = documentation.Contents is [AnnotationText] ? TextLines.UnindentWhole(text) : TextLines.Unindent(text);
        List<string> kept = [];
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
            {
                kept.Add(line);
            }
        }

        return string.Join("\n", kept);
    }
}
