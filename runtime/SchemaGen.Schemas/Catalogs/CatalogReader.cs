using System.Xml;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>Reads a catalog file (section 6). Elements of other namespaces are skipped along with their content.</summary>
internal sealed class CatalogReader(string shownPath)
{
    private const string Namespace = "urn:oasis:names:tc:entity:xmlns:xml:catalog";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly Dictionary<string, (CatalogEntryKind Kind, bool IsUri, string Match, string Target)> Kinds = new(StringComparer.Ordinal)
    {
        ["public"] = (CatalogEntryKind.Public, false, "publicId", "uri"),
        ["system"] = (CatalogEntryKind.Exact, false, "systemId", "uri"),
        ["rewriteSystem"] = (CatalogEntryKind.Rewrite, false, "systemIdStartString", "rewritePrefix"),
        ["systemSuffix"] = (CatalogEntryKind.Suffix, false, "systemIdSuffix", "uri"),
        ["delegatePublic"] = (CatalogEntryKind.DelegatePublic, false, "publicIdStartString", "catalog"),
        ["delegateSystem"] = (CatalogEntryKind.Delegate, false, "systemIdStartString", "catalog"),
        ["uri"] = (CatalogEntryKind.Exact, true, "name", "uri"),
        ["rewriteURI"] = (CatalogEntryKind.Rewrite, true, "uriStartString", "rewritePrefix"),
        ["uriSuffix"] = (CatalogEntryKind.Suffix, true, "uriSuffix", "uri"),
        ["delegateURI"] = (CatalogEntryKind.Delegate, true, "uriStartString", "catalog"),
        ["nextCatalog"] = (CatalogEntryKind.Next, false, "", "catalog"),
    };

    private readonly List<CatalogEntry> _entries = [];

    /// <summary>Reads a catalog.</summary>
    /// <param name="path">The full path, against which the catalog's references are resolved.</param>
    /// <param name="shownPath">The path for messages.</param>
    /// <exception cref="XmlCatalogException">The file is not well-formed, is not a catalog, or has an entry that lacks an attribute.</exception>
    public static CatalogFile Read(string path, string shownPath)
    {
        CatalogReader catalog = new(shownPath);
        try
        {
            catalog.ReadFile(path);
            return new CatalogFile(path, catalog._entries);
        }
        catch (XmlException exception)
        {
            // The message ends with the location.
            int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
            string message = suffix < 0 ? exception.Message : exception.Message[..suffix];
            throw new XmlCatalogException(new SourceLocation(shownPath, exception.LineNumber, exception.LinePosition), $"the catalog is not well-formed: {message.TrimEnd('.')}", exception);
        }
    }

    private void ReadFile(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = SchemaFiles.MaxFileSize,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        reader.MoveToContent();
        if (reader.LocalName != "catalog" || reader.NamespaceURI != Namespace)
        {
            string found = reader.NamespaceURI.Length == 0 ? "no namespace" : $"the namespace '{reader.NamespaceURI}'";
            throw new XmlCatalogException(PlaceOf(reader), $"the root element is <{reader.Name}> in {found}; expected <catalog xmlns=\"{Namespace}\">");
        }

        ReadEntries(reader, path);
    }

    /// <summary>Reads entries. Groups pass their base and preference on to their entries.</summary>
    private void ReadEntries(XmlReader reader, string path)
    {
        Stack<(string Base, bool PrefersPublic)> scopes = new([(SchemaUri.Normalize(path), true)]);
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                scopes.Pop();
                reader.Read();
            }
            else if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.NamespaceURI != Namespace)
            {
                reader.Skip();
            }
            else
            {
                (string baseUri, bool prefersPublic) = scopes.Peek();
                baseUri = reader.GetAttribute("base", XmlNamespace) is { } given ? SchemaUri.Resolve(baseUri, given) : baseUri;
                prefersPublic = reader.GetAttribute("prefer") is { } prefer ? prefer == "public" : prefersPublic;
                Add(reader, baseUri, prefersPublic);
                if (!reader.IsEmptyElement)
                {
                    scopes.Push((baseUri, prefersPublic));
                }

                reader.Read();
            }
        }
    }

    private void Add(XmlReader reader, string baseUri, bool prefersPublic)
    {
        if (!Kinds.TryGetValue(reader.LocalName, out (CatalogEntryKind Kind, bool IsUri, string Match, string Target) kind))
        {
            return;
        }

        string match = kind.Match.Length == 0 ? "" : Required(reader, kind.Match);
        string target = Required(reader, kind.Target);
        bool isPublic = kind.Kind is CatalogEntryKind.Public or CatalogEntryKind.DelegatePublic;
        _entries.Add(new CatalogEntry(
            kind.Kind,
            kind.IsUri,
            isPublic ? PublicIdentifier.Normalize(match) : CatalogText.NormalizeUri(match),
            SchemaUri.Resolve(baseUri, target),
            prefersPublic,
            PlaceOf(reader)));
    }

    private string Required(XmlReader reader, string name) =>
        reader.GetAttribute(name) ?? throw new XmlCatalogException(PlaceOf(reader), $"<{reader.Name}> lacks attribute '{name}'");

    private SourceLocation PlaceOf(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        return new SourceLocation(shownPath, place.LineNumber, place.LinePosition);
    }
}
