using System.Xml;

namespace SchemaGen.Datatypes;

/// <summary>
/// The name productions that XSD 1.0 refers to: XML 1.0 second edition and Namespaces in XML. <see cref="XmlConvert"/>
/// has their tables (XSD 1.0 does not use the wider productions of the fifth edition).
/// </summary>
internal static class XmlNames
{
    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length > 0 && IsNameStart(text[0]) && IsNmtoken(text);

    public static bool IsNmtoken(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsNameChar(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    public static bool IsNCName(ReadOnlySpan<char> text) => text.IndexOf(':') < 0 && IsName(text);

    public static bool IsNameStart(char c) => c == ':' || XmlConvert.IsStartNCNameChar(c);

    public static bool IsNameChar(char c) => c == ':' || XmlConvert.IsNCNameChar(c);
}
