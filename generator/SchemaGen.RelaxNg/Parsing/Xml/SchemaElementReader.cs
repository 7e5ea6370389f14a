using System.Runtime.CompilerServices;
using System.Xml;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>
/// Sections 4.1 and 4.2: reads a file into elements of the RELAX NG namespace; foreign elements and attributes and comments are set aside,
/// white space that means nothing is gone. Entities of an internal DTD subset are expanded, within a limit; nothing external is opened.
/// </summary>
internal sealed class SchemaElementReader(string path, SchemaLimits limits, DiagnosticBag diagnostics)
{
    private readonly ContextReader _contexts = new(path, diagnostics);
    private readonly Stack<SchemaElement> _open = new();
    private SchemaElement? _root;
    private bool _isRefused; // what is read is no schema, or too much
    private List<AnnotationContent>? _pending; // what stands behind the last tag and belongs to what comes next

    /// <summary>The root element, or null if the file cannot be read as a schema.</summary>
    public SchemaElement? Read(string text, CancellationToken cancellationToken)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Parse,
            MaxCharactersFromEntities = limits.EntityCharacters,
            XmlResolver = new ClosedResolver(() => _root is null),
            IgnoreProcessingInstructions = true,
        };
        using StringReader input = new(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text);
        using XmlReader reader = XmlReader.Create(input, settings);
        try
        {
            TakeAll(reader, cancellationToken);
        }
        catch (XmlException exception)
        {
            // Limits and entities that are not opened have no place of their own, and the reader has none any more.
            SourceLocation place = exception.LineNumber > 0 ? new SourceLocation(path, exception.LineNumber, exception.LinePosition)
                : _open.Count > 0 ? _open.Peek().Location
                : SourceLocation.File(path);
            diagnostics.Add(DiagnosticCode.NotWellFormed, place, WithoutPlace(exception));
            return null;
        }

        if (_isRefused)
        {
            return null;
        }

        if (_pending is not null)
        {
            _root?.Foreign.Following.AddRange(TakePending());
        }

        return _root;
    }

    private void TakeAll(XmlReader reader, CancellationToken cancellationToken)
    {
        reader.Read();
        while (!reader.EOF && !_isRefused)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(reader);
        }
    }

    /// <summary>Takes the node that the reader is at, and goes on to the next.</summary>
    /// <remarks>
    /// Not part of the loop: a loop of many rounds is optimized while it runs, together with all that it inlines. That took an eighth of the
    /// time in which a fresh process loads a schema, and came too late to be of use.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.NamespaceURI == WellKnownNamespaces.Structure:
                Open(reader);
                break;

            case XmlNodeType.Element when _open.Count == 0:
                diagnostics.Add(DiagnosticCode.NotASchema, Place(reader), Describe(reader));
                _isRefused = true;
                break;

            case XmlNodeType.Element:
                AddForeign(reader);
                return; // is at the next node already

            case XmlNodeType.EndElement:
                Close();
                break;

            case XmlNodeType.Comment:
                (_pending ??= []).Add(new AnnotationComment(TextLines.Unindent(reader.Value)));
                break;

            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                AddText(reader);
                break;
        }

        reader.Read();
    }

    private static string Describe(XmlReader reader) =>
        reader.NamespaceURI.Length == 0 ? $"'{reader.LocalName}' in no namespace" : $"'{reader.LocalName}' in the namespace '{reader.NamespaceURI}'";

    /// <summary>XmlReader repeats the place at the end of its message.</summary>
    private static string WithoutPlace(XmlException exception)
    {
        string place = $" Line {exception.LineNumber}, position {exception.LinePosition}.";
        return exception.Message.EndsWith(place, StringComparison.Ordinal) ? exception.Message[..^place.Length].TrimEnd('.') : exception.Message;
    }

    private void Open(XmlReader reader)
    {
        SourceLocation location = Place(reader);
        if (_open.Count >= limits.Depth)
        {
            diagnostics.Add(DiagnosticCode.TooDeep, location, $"{limits.Depth}");
            _isRefused = true;
            return;
        }

        bool isEmpty = reader.IsEmptyElement;
        string name = reader.LocalName;
        List<SchemaAttribute> attributes = [];
        List<AnnotationAttribute>? foreign = null;
        SyntaxContext context = _contexts.Read(reader, _open.Count == 0 ? null : _open.Peek().Context, attributes, ref foreign);
        SchemaElement element = new(name, location, context, attributes);
        if (foreign is not null)
        {
            element.Foreign.Attributes.AddRange(foreign);
        }

        if (_pending is not null)
        {
            element.Foreign.Before.AddRange(TakePending());
        }

        if (_open.Count == 0)
        {
            _root = element;
        }
        else
        {
            _open.Peek().Children.Add(element);
        }

        if (!isEmpty)
        {
            _open.Push(element);
        }
    }

    private void Close()
    {
        SchemaElement element = _open.Pop();

        // A group of one is no more than its child: what stands behind the child stands behind the group.
        if (_pending is not null && !(element.Children.Count == 1 && SchemaVocabulary.IsCollapsible(element.Name)))
        {
            element.Foreign.End.AddRange(TakePending());
        }
    }

    private List<AnnotationContent> TakePending()
    {
        List<AnnotationContent> pending = _pending ?? [];
        _pending = null;
        return pending;
    }

    /// <summary>
    /// Sets an element of another namespace aside: in its parent if it comes first, else behind the child before it. Between definitions it
    /// belongs to the next one; behind a parameter or an exception, where the compact syntax has no place, it comes first.
    /// </summary>
    private void AddForeign(XmlReader reader)
    {
        SchemaElement parent = _open.Peek();
        if (SchemaVocabulary.HoldsText(parent.Name))
        {
            diagnostics.Add(DiagnosticCode.UnexpectedElement, Place(reader), reader.Name, parent.Name, "text only", "");
        }

        AnnotationElement element = new ForeignElementReader(limits.Depth).Read(reader);
        if (parent.Children.Count > 0 && SchemaVocabulary.HoldsDefinitions(parent.Name))
        {
            (_pending ??= []).Add(element);
            return;
        }

        bool isFirst = parent.Children.Count == 0 || (parent.Name == "data" && !(element.IsDocumentation && parent.Children[^1].Name == "param"));
        List<AnnotationContent> contents = isFirst ? parent.Foreign.Children : parent.Children[^1].Foreign.Following;
        contents.AddRange(TakePending());
        contents.Add(element);
    }

    private void AddText(XmlReader reader)
    {
        if (_open.Count == 0)
        {
            return;
        }

        SchemaElement parent = _open.Peek();
        if (SchemaVocabulary.HoldsText(parent.Name))
        {
            parent.AppendText(reader.Value);
        }
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !XmlNames.IsWhiteSpace(reader.Value))
        {
            parent.HasMistake = true;
            diagnostics.Add(DiagnosticCode.UnexpectedText, Place(reader), parent.Name, parent.Name == "element" ? "; for text write <text/>" : "");
        }
    }

    private SourceLocation Place(XmlReader reader)
    {
        var info = (IXmlLineInfo)reader;
        return new SourceLocation(path, info.LineNumber, info.LinePosition, reader.NodeType == XmlNodeType.Element ? reader.Name.Length : 0);
    }
}
