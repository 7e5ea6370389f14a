using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>
/// Lays the text of an <c>a:documentation</c> out anew. The indentation of the schema file means nothing; that of lines against each other stays, since
/// lists and code depend on it. One empty line divides paragraphs.
/// </summary>
internal static class DocumentationText
{
    public static string Normalize(AnnotationElement documentation)
    {
        // A text by itself was laid out when it was read: its first line has the indentation of the others.
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
