using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>The prolog of a document, before its root element.</summary>
internal static class DocumentProlog
{
    /// <summary>
    /// Moves a reader to the root element. A DOCTYPE is rejected (RNG002) unless the reader's owner allows DTDs; the reader has then already
    /// processed its declarations.
    /// </summary>
    /// <returns>The error if the document is rejected or cannot be read; otherwise null.</returns>
    public static XmlValidationError? Skip(XmlReader reader)
    {
        try
        {
            while (reader.NodeType != XmlNodeType.Element)
            {
                if (reader.NodeType == XmlNodeType.DocumentType && reader.Settings?.DtdProcessing != DtdProcessing.Parse)
                {
                    (int line, int column) = reader is IXmlLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (0, 0);
                    return new XmlValidationError(XmlErrorCodes.Doctype, ReadingError.Doctype, line, column, "/", []);
                }

                if (!reader.Read())
                {
                    return null;
                }
            }

            return null;
        }
        catch (XmlException exception)
        {
            return ReadingError.Of(exception, reader);
        }
    }
}
