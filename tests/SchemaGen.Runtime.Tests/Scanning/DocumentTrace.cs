using System.Globalization;
using System.Text;
using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Tests.Scanning;

/// <summary>
/// A reader's events for a document, one per line, or the fact that it is not well-formed. Text between two tags is one event, however a reader splits it.
/// Anything outside the root element is omitted.
/// </summary>
internal static class DocumentTrace
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public const string NotWellFormed = "not well-formed";

    /// <summary>Returns the events of System.Xml.</summary>
    public static string OfSystemXml(string xml)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(xml), Settings);
        return Of(reader);
    }

    /// <summary>Returns the events of System.Xml.</summary>
    public static string OfSystemXml(byte[] document)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(document), Settings);
        return Of(reader);
    }

    /// <summary>Returns the events of this library.</summary>
    public static string Of(string xml) => Of(tokens => Begin(tokens, DocumentInput.OfText(xml)));

    /// <summary>Returns the events of this library.</summary>
    public static string Of(byte[] document) => Of(tokens => Begin(tokens, DocumentInput.OfBytes(document)));

    /// <summary>Returns the events of this library for a stream.</summary>
    public static string Of(Stream document) => Of(tokens => tokens.Begin(new Utf8StreamSource(document)));

    private static void Begin(XmlTokenizer tokens, DocumentBytes document) => tokens.Begin(document.Bytes, document.Start, document.End);

    private static string Of(Action<XmlTokenizer> begin)
    {
        StringBuilder trace = new();
        StringBuilder text = new();
        XmlTokenizer tokens = new();
        Stack<string> names = [];
        try
        {
            begin(tokens);
            while (true)
            {
                XmlTokenKind kind = tokens.Read();
                switch (kind)
                {
                    case XmlTokenKind.StartTag or XmlTokenKind.EmptyTag:
                        Flush();
                        string name = NameOf(tokens.Name, tokens.NamespaceId);
                        trace.Append(CultureInfo.InvariantCulture, $"Element {tokens.Depth} {name} at {Place(tokens.Name.Start)}{(kind == XmlTokenKind.EmptyTag ? " empty" : "")}");
                        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
                        {
                            trace.Append(CultureInfo.InvariantCulture, $" | {NameOf(attribute.Name, attribute.NamespaceId)}={Encoding.UTF8.GetString(tokens.ValueOf(attribute)).Replace("\n", "\\n", StringComparison.Ordinal)} at {Place(attribute.Name.Start)}");
                        }

                        AddScope();
                        if (kind == XmlTokenKind.StartTag)
                        {
                            names.Push(name);
                        }

                        break;
                    case XmlTokenKind.EndTag:
                        Flush();
                        trace.Append(CultureInfo.InvariantCulture, $"EndElement {tokens.Depth} {names.Pop()} at {Place(tokens.Name.Start)}");
                        AddScope();
                        break;
                    case XmlTokenKind.Text or XmlTokenKind.CharacterData:
                        text.Append(Encoding.UTF8.GetString(tokens.Value));
                        break;
                    case XmlTokenKind.Incomplete:
                        tokens.Fill();
                        break;
                    case XmlTokenKind.Doctype:
                        return NotWellFormed;
                    case XmlTokenKind.End:
                        return trace.ToString();
                }
            }
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

        void AddScope() => trace.Append(" [").Append(Scope("")).Append(',').Append(Scope("p")).Append("]\n");

        string Scope(string prefix) => tokens.Namespaces.Find(Encoding.UTF8.GetBytes(prefix)) is >= 0 and int found ? tokens.Namespaces.UriOf(found) : "";

        string Place(int index)
        {
            (int line, int column) = tokens.PositionOf(index);
            return string.Create(CultureInfo.InvariantCulture, $"{line}:{column}");
        }

        string NameOf(NameToken name, int namespaceId) =>
            $"{Encoding.UTF8.GetString(tokens.Bytes, name.Start, name.PrefixLength)}:{Encoding.UTF8.GetString(tokens.LocalNameOf(name))}:{tokens.Namespaces.UriOf(namespaceId)}";
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
