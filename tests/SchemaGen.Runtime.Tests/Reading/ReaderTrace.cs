using System.Globalization;
using System.Text;
using System.Xml;

namespace SchemaGen.Runtime.Tests.Reading;

/// <summary>
/// What a reader says of a document, a line an event, or that it is not well-formed. Text between two tags is one event, however a reader parts it;
/// what stands around the root element is left out.
/// </summary>
internal static class ReaderTrace
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public const string NotWellFormed = "not well-formed";

    /// <summary>As System.Xml reads it.</summary>
    public static string OfSystemXml(string xml)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(xml), Settings);
        return Of(reader);
    }

    /// <summary>As System.Xml reads it.</summary>
    public static string OfSystemXml(byte[] document)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(document), Settings);
        return Of(reader);
    }

    /// <summary>As this library reads it.</summary>
    public static string OfMemory(string xml)
    {
        using XmlReader reader = XmlMemoryReader.Create(xml);
        return Of(reader);
    }

    /// <summary>As this library reads it.</summary>
    public static string OfMemory(byte[] document)
    {
        using XmlReader reader = XmlMemoryReader.Create(document);
        return Of(reader);
    }

    private static string Of(XmlReader reader)
    {
        StringBuilder trace = new();
        StringBuilder text = new();
        IXmlLineInfo place = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element or XmlNodeType.EndElement:
                        Flush();
                        AddTag();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                        text.Append(reader.Value);
                        break;
                    case XmlNodeType.DocumentType:
                        return NotWellFormed;
                }
            }

            return trace.ToString();
        }
        catch (XmlException)
        {
            return NotWellFormed;
        }

        void Flush()
        {
            if (text.Length > 0)
            {
                trace.Append("text ").Append(text.Replace("\n", "\\n").Replace("\r", "\\r")).Append('\n');
                text.Clear();
            }
        }

        void AddTag()
        {
            trace.Append(CultureInfo.InvariantCulture, $"{reader.NodeType} {reader.Depth} {Name()} at {place.LineNumber}:{place.LinePosition}");
            if (reader.NodeType == XmlNodeType.Element)
            {
                trace.Append(reader.IsEmptyElement ? " empty" : "");
                while (reader.MoveToNextAttribute())
                {
                    trace.Append(CultureInfo.InvariantCulture, $" | {Name()}={reader.Value.Replace("\n", "\\n", StringComparison.Ordinal)} at {place.LineNumber}:{place.LinePosition}");
                }

                reader.MoveToElement();
            }

            trace.Append(" [").Append(reader.LookupNamespace("") ?? "").Append(',').Append(reader.LookupNamespace("p") ?? "").Append("]\n");
        }

        string Name() => $"{reader.Prefix}:{reader.LocalName}:{reader.NamespaceURI}";
    }
}
