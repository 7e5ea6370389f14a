using System.Globalization;
using System.Text;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Tests.Conformance;

/// <summary>The first canonical form of the suite: no DOCTYPE, no comments, ordered attributes, and one spelling for each character.</summary>
internal static class CanonicalForm
{
    /// <summary>Returns the canonical form of a tokenizer's document.</summary>
    /// <exception cref="System.Xml.XmlException">The document is not well-formed.</exception>
    public static string Of(XmlTokenizer tokenizer)
    {
        StringBuilder text = new();
        while (true)
        {
            switch (tokenizer.Read())
            {
                case XmlTokenKind.StartTag or XmlTokenKind.EmptyTag:
                    text.Append(CultureInfo.InvariantCulture, $"<{NameIn(tokenizer, tokenizer.Name)}{AttributesOf(tokenizer)}>");
                    text.Append(tokenizer.Kind == XmlTokenKind.EmptyTag ? $"</{NameIn(tokenizer, tokenizer.Name)}>" : "");
                    break;
                case XmlTokenKind.EndTag:
                    text.Append(CultureInfo.InvariantCulture, $"</{NameIn(tokenizer, tokenizer.Name)}>");
                    break;
                case XmlTokenKind.Text or XmlTokenKind.CharacterData:
                    text.Append(Escape(tokenizer.Value));
                    break;
                case XmlTokenKind.Instruction:
                    string data = Encoding.UTF8.GetString(tokenizer.Bytes, tokenizer.Name.End, tokenizer.Position - 2 - tokenizer.Name.End);
                    text.Append(CultureInfo.InvariantCulture, $"<?{NameIn(tokenizer, tokenizer.Name)} {data.TrimStart().ReplaceLineEndings("\n")}?>");
                    break;
                case XmlTokenKind.Doctype:
                    throw new System.Xml.XmlException("A second DOCTYPE");
                case XmlTokenKind.End:
                    return text.ToString();
            }
        }
    }

    /// <summary>Returns an output of the suite without its DOCTYPE, which declares notations.</summary>
    public static string WithoutDoctype(string output)
    {
        int start = output.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        return start < 0 ? output : output[..start] + output[(output.IndexOf("]>", StringComparison.Ordinal) + 2)..].TrimStart();
    }

    private static string AttributesOf(XmlTokenizer tokenizer)
    {
        SortedDictionary<string, string> attributes = new(StringComparer.Ordinal);
        foreach (ref readonly AttributeToken attribute in tokenizer.Attributes)
        {
            attributes.Add(NameIn(tokenizer, attribute.Name), Escape(tokenizer.ValueOf(attribute)));
        }

        return string.Concat(attributes.Select(static attribute => $" {attribute.Key}=\"{attribute.Value}\""));
    }

    private static string NameIn(XmlTokenizer tokenizer, NameToken name) => Encoding.UTF8.GetString(tokenizer.Bytes, name.Start, name.Length);

    private static string Escape(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal)
        .Replace("\n", "&#10;", StringComparison.Ordinal)
        .Replace("\r", "&#13;", StringComparison.Ordinal);
}
