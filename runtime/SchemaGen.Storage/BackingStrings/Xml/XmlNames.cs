using System.Xml;

namespace SchemaGen.Storage;

/// <summary>Names that XML can express.</summary>
internal static class XmlNames
{
    /// <summary>Whether a text has only characters that XML 1.0 has.</summary>
    public static bool IsText(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
