using System.Xml;
using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>The characters that an XML document can hold (XML 1.0, production 2).</summary>
internal static class XmlCharacters
{
    public static CodePointSet All { get; } = CodePointSet.UnionOf(
    [
        CodePointSet.Range('\t', '\n'),
        CodePointSet.Single('\r'),
        CodePointSet.Range(0x20, 0xD7FF),
        CodePointSet.Range(0xE000, 0xFFFD),
        CodePointSet.Range(0x10000, 0x10FFFF),
    ]);

    public static bool IsAscii(string text) => text.All(static character => character <= '~');

    public static bool Contains(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
