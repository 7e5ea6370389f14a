using System.Text;
using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>How this library writes documents.</summary>
internal static class XmlWriting
{
    /// <summary>UTF-8, two-space indentation; CR, LF and TAB in attributes and CR in text become character references, so that they survive.</summary>
    public static XmlWriterSettings Settings(bool omitDeclaration) => new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = omitDeclaration,
    };
}
