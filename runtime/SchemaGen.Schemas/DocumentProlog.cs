using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>The prolog of a document, before its root element.</summary>
internal static class DocumentProlog
{
    /// <summary>
    /// Takes a reader to the root element. A DOCTYPE is refused (RNG002), unless the reader's owner chose to read DTDs: then it has been
    /// read by now, with what it declares.
    /// </summary>
    /// <returns>The error of a document that is refused or that cannot be read; else null.</returns>
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
