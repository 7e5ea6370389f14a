using System.Xml;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>
/// Sections 4.1 and 4.2: reads a file into elements of the RELAX NG namespace, without foreign elements and attributes, comments and
/// white space that means nothing. A document type declaration is skipped: nothing is expanded, nothing is opened.
/// </summary>
internal sealed class SchemaElementReader(string path, SchemaLimits limits, DiagnosticBag diagnostics)
{
    private readonly ContextReader _contexts = new(path, diagnostics);
    private readonly Stack<SchemaElement> _open = new();
    private SchemaElement? _root;
    private SchemaElement? _lastText;

    /// <summary>The root element, or null if the file cannot be read as a schema.</summary>
    public SchemaElement? Read(string text, CancellationToken cancellationToken)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using StringReader input = new(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text);
        using XmlReader reader = XmlReader.Create(input, settings);
        try
        {
            bool more = reader.Read();
            while (more)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when reader.NamespaceURI == SchemaVocabulary.Namespace:
                        if (!Open(reader))
                        {
                            return null;
                        }

                        more = reader.Read();
                        break;

                    case XmlNodeType.Element:
                        if (_open.Count == 0)
                        {
                            diagnostics.Add(DiagnosticCode.NotASchema, Place(reader), Describe(reader));
                            return null;
                        }

                        SkipForeign(reader);
                        more = !reader.EOF;
                        break;

                    case XmlNodeType.EndElement:
                        _open.Pop();
                        more = reader.Read();
                        break;

                    default:
                        AddText(reader);
                        more = reader.Read();
                        break;
                }
            }
        }
        catch (XmlException exception)
        {
            diagnostics.Add(
                DiagnosticCode.NotWellFormed, new SourceLocation(path, exception.LineNumber, exception.LinePosition), WithoutPlace(exception));
            return null;
        }

        return _root;
    }

    private static string Describe(XmlReader reader) =>
        reader.NamespaceURI.Length == 0 ? $"'{reader.LocalName}' in no namespace" : $"'{reader.LocalName}' in the namespace '{reader.NamespaceURI}'";

    /// <summary>XmlReader repeats the place at the end of its message.</summary>
    private static string WithoutPlace(XmlException exception)
    {
        string place = $" Line {exception.LineNumber}, position {exception.LinePosition}.";
        return exception.Message.EndsWith(place, StringComparison.Ordinal) ? exception.Message[..^place.Length].TrimEnd('.') : exception.Message;
    }

    private bool Open(XmlReader reader)
    {
        SourceLocation location = Place(reader);
        if (_open.Count >= limits.Depth)
        {
            diagnostics.Add(DiagnosticCode.TooDeep, location, $"{limits.Depth}");
            return false;
        }

        bool isEmpty = reader.IsEmptyElement;
        string name = reader.LocalName;
        List<SchemaAttribute> attributes = [];
        SyntaxContext context = _contexts.Read(reader, _open.Count == 0 ? null : _open.Peek().Context, attributes);
        SchemaElement element = new(name, location, context, attributes);
        if (_open.Count == 0)
        {
            _root = element;
        }
        else
        {
            _open.Peek().Children.Add(element);
        }

        _lastText = SchemaVocabulary.HoldsText(name) ? element : null;
        if (!isEmpty)
        {
            _open.Push(element);
        }

        return true;
    }

    /// <summary>
    /// Skips an element of another namespace but for its documentation. A <c>value</c> cannot hold its documentation, which follows it.
    /// </summary>
    private void SkipForeign(XmlReader reader)
    {
        SchemaElement parent = _open.Peek();
        if (SchemaVocabulary.HoldsText(parent.Name))
        {
            diagnostics.Add(DiagnosticCode.UnexpectedElement, Place(reader), reader.Name, parent.Name, "text only");
        }

        if (reader.NamespaceURI != SchemaVocabulary.AnnotationsNamespace || reader.LocalName != "documentation")
        {
            reader.Skip();
            return;
        }

        string text = ReadAllText(reader);
        string documentation = DocumentationText.Normalize(text);
        if (documentation.Length > 0)
        {
            (_lastText ?? parent).AddDocumentation(documentation);
        }
    }

    private static string ReadAllText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        int depth = reader.Depth;
        System.Text.StringBuilder text = new();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        reader.Read();
        return text.ToString();
    }

    private void AddText(XmlReader reader)
    {
        if (_open.Count == 0
            || reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
        {
            return;
        }

        SchemaElement parent = _open.Peek();
        if (SchemaVocabulary.HoldsText(parent.Name))
        {
            parent.AppendText(reader.Value);
        }
        else if (!XmlNames.IsWhiteSpace(reader.Value))
        {
            diagnostics.Add(DiagnosticCode.UnexpectedText, Place(reader), parent.Name);
        }
    }

    private SourceLocation Place(XmlReader reader)
    {
        var info = (IXmlLineInfo)reader;
        return new SourceLocation(path, info.LineNumber, info.LinePosition, reader.NodeType == XmlNodeType.Element ? reader.Name.Length : 0);
    }
}
