using System.Text;

namespace SchemaGen.RelaxNg.Text;

/// <summary>
/// Text as it stands in a document. White space other than blanks is written as references, so that it comes back as it is, and a document on
/// one line stays there.
/// </summary>
internal static class XmlEscaping
{
    /// <summary>Appends a text, or the value of an attribute in double quotation marks.</summary>
    public static void AppendEscaped(this StringBuilder builder, string text, bool isAttribute)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' when isAttribute => builder.Append("&quot;"),
                '\t' => builder.Append("&#x9;"),
                '\n' => builder.Append("&#xA;"),
                '\r' => builder.Append("&#xD;"),
                _ => builder.Append(c),
            };
        }
    }
}
