using System.Xml;

namespace SchemaGen.RelaxNg.Text;

/// <summary>Names of XML and of Namespaces in XML.</summary>
internal static class XmlNames
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>Whether the text is a name without a colon.</summary>
    public static bool IsNCName(string text)
    {
        if (text.Length == 0 || !XmlConvert.IsStartNCNameChar(text[0]))
        {
            return false;
        }

        for (int i = 1; i < text.Length; i++)
        {
            if (!XmlConvert.IsNCNameChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Splits a QName; false if it is none. The prefix is empty if there is none.</summary>
    public static bool TrySplit(string text, out string prefix, out string localName)
    {
        int colon = text.IndexOf(':');
        prefix = colon < 0 ? "" : text[..colon];
        localName = text[(colon + 1)..];
        return IsNCName(localName) && (colon < 0 || IsNCName(prefix));
    }

    /// <summary>Without white space of XML at either end (section 4.2).</summary>
    public static string Trim(string text) => text.Trim(WhiteSpace);

    /// <summary>Whether there is nothing but white space of XML.</summary>
    public static bool IsWhiteSpace(string text) => Trim(text).Length == 0;
}
