using System.Collections.Immutable;
using System.Xml;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>
/// Sections 4.3, 4.5 and 4.9: reads an element's attributes and creates the context that its children inherit. If the element changes
/// nothing, it shares its parent's context.
/// </summary>
internal sealed class ContextReader(string path, DiagnosticBag diagnostics)
{
    private readonly SyntaxContext _outermost = new(
        path,
        "",
        "",
        ImmutableDictionary<string, string>.Empty.Add("", "").Add("xml", WellKnownNamespaces.Xml))
    {
        InheritsNs = true,
    };

    /// <summary>Reads the attributes of the element at the reader's position and moves the reader back to the element.</summary>
    /// <param name="reader">The reader, at a start tag.</param>
    /// <param name="parent">The context that the parent's children inherit; null for the root.</param>
    /// <param name="attributes">Receives the attributes of RELAX NG.</param>
    /// <param name="foreign">Receives the attributes of other namespaces (section 4.1); null until there is one.</param>
    public SyntaxContext Read(XmlReader reader, SyntaxContext? parent, List<SchemaAttribute> attributes, ref List<AnnotationAttribute>? foreign)
    {
        SyntaxContext context = parent ?? _outermost;
        while (reader.MoveToNextAttribute())
        {
            var info = (IXmlLineInfo)reader;
            SourceLocation location = new(path, info.LineNumber, info.LinePosition, reader.Name.Length);
            string value = reader.Value;
            switch (reader.NamespaceURI)
            {
                case WellKnownNamespaces.Xmlns:
                    string prefix = reader.Prefix.Length == 0 ? "" : reader.LocalName;
                    context = context with { Prefixes = context.Prefixes.SetItem(prefix, value) };
                    break;

                case WellKnownNamespaces.Structure:
                    attributes.Add(new SchemaAttribute(reader.Name, IsQualified: true, value, location));
                    break;

                case "":
                    attributes.Add(new SchemaAttribute(reader.LocalName, IsQualified: false, value, location));
                    context = Inherit(context, reader.LocalName, value, location);
                    break;

                default:
                    (foreign ??= []).Add(new AnnotationAttribute(reader.Prefix, reader.NamespaceURI, reader.LocalName, value));
                    context = AnnotationRules.IsBase(foreign[^1]) ? context with { BaseUri = SchemaUri.Resolve(context.BaseUri, value) } : context;
                    break;
            }
        }

        reader.MoveToElement();
        return context;
    }

    private SyntaxContext Inherit(SyntaxContext context, string name, string value, SourceLocation location)
    {
        switch (name)
        {
            case "ns":
                return context with { Ns = value, InheritsNs = false };

            case "datatypeLibrary":
                if (!SchemaUri.IsLibraryUri(value))
                {
                    diagnostics.Add(DiagnosticCode.InvalidLibraryUri, location, value);
                }

                return context with { DatatypeLibrary = value };

            default:
                return context;
        }
    }
}
