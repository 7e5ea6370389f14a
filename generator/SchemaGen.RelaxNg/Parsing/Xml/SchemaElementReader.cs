using System.Runtime.CompilerServices;
using System.Xml;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>
/// Sections 4.1 and 4.2: reads a file into elements of the RELAX NG namespace. Foreign elements, foreign attributes and comments are kept
/// separately; insignificant white space is dropped. Entities of an internal DTD subset are expanded within a limit; nothing external is opened.
/// </summary>
internal sealed class SchemaElementReader(string path, SchemaLimits limits, DiagnosticBag diagnostics)
{
    private readonly ContextReader _contexts = new(path, diagnostics);
    private readonly Stack<SchemaElement> _open = new();
    private SchemaElement? _root;
    private bool _isRefused; // what is read is no schema, or too much
    private List<AnnotationContent>? _pending; // what stands behind the last tag and belongs to what comes next

    /// <summary>Reads the root element; returns null if the file cannot be read as a schema.</summary>
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
            // The exception for a limit or an unopened entity has no place, and after it the reader has none either.
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

    /// <summary>Reads the node at the reader's position and moves to the next one.</summary>
    /// <remarks>
    /// The method is not inlined into the loop: on-stack replacement would optimize the loop together with all inlined code while it runs. That took
    /// an eighth of the time that a new process needs to load a schema, and the optimized code came too late to help.
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

    /// <summary>Removes the place that XmlReader repeats at the end of its message.</summary>
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

        // A group with one child is equivalent to the child, so nodes after the child belong after the group.
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
    /// Reads an element of another namespace. It belongs to its parent if it comes first, otherwise after the preceding child. Between definitions
    /// it belongs to the next definition. After a parameter or an exception, where the compact syntax does not allow it, it is moved to the front.
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
