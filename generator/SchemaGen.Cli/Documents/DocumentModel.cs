using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace SchemaGen.Cli.Documents;

/// <summary>
/// A schema that a document names by a processing instruction <c>xml-model</c> before its root element (W3C note "Associating Schemas with XML
/// documents 1.0", third edition).
/// </summary>
/// <param name="Href">The address of the schema, relative to the document.</param>
/// <param name="Type">The media type of the schema, or null.</param>
/// <param name="SchemaTypeNamespace">The namespace of the schema language, or null.</param>
internal sealed partial record DocumentModel(string Href, string? Type, string? SchemaTypeNamespace)
{
    private const string Target = "xml-model";
    private const string RelaxNg = "http://relaxng.org/ns/structure/1.0";
    private const string CompactType = "application/relax-ng-compact-syntax";

    // Reading more schemas for one document is not worth the time.
    private const int MaxModels = 100;

    /// <summary>Whether the schema is in RELAX NG, according to the instruction, or else to the extension of the reference.</summary>
    public bool IsRelaxNg =>
        SchemaTypeNamespace is not null ? SchemaTypeNamespace == RelaxNg
        : Type is null or "application/xml" or "text/xml" ? Href.EndsWith(".rng", StringComparison.OrdinalIgnoreCase) || Href.EndsWith(".rnc", StringComparison.OrdinalIgnoreCase)
        : Type is CompactType or "application/relax-ng+xml" or "application/x-rng+xml";

    /// <summary>Returns the models that a document names.</summary>
    /// <param name="stream">The document. It is read only up to the root element.</param>
    /// <exception cref="XmlException">The document is not well-formed before the root element.</exception>
    /// <exception cref="IOException">The document cannot be read, or an instruction is invalid.</exception>
    public static List<DocumentModel> Of(Stream stream)
    {
        List<DocumentModel> models = [];
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, CloseInput = false });
        while (reader.Read() && reader.NodeType != XmlNodeType.Element)
        {
            if (reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: Target })
            {
                models.Add(Parse(reader.Value, ((IXmlLineInfo)reader).LineNumber));
                if (models.Count > MaxModels)
                {
                    throw new IOException($"it names more than {MaxModels} schemas, the limit");
                }
            }
        }

        return models;
    }

    private static DocumentModel Parse(string text, int line)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        int end = 0;
        foreach (Match match in PseudoAttribute().Matches(text))
        {
            if (match.Index != end || !values.TryAdd(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))
            {
                break;
            }

            end = match.Index + match.Length;
        }

        return end == text.Length && values.TryGetValue("href", out string? href) && href.Length > 0
            ? new DocumentModel(href, values.GetValueOrDefault("type"), values.GetValueOrDefault("schematypens"))
            : throw new IOException($"line {line} has an <?xml-model?> that names no schema; expected <?xml-model href=\"...\"?>");
    }

    [GeneratedRegex("""\s*(?<name>[A-Za-z]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')\s*""", RegexOptions.NonBacktracking)]
    private static partial Regex PseudoAttribute();
}
