using System.Text;
using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// Makes the text of an element, or of a document with it as the root, and validates that text before anybody gets it. So what is saved has been
/// read by the scanner that will read it again.
/// </summary>
internal static class ElementSaving
{
    /// <summary>The text of an element, in UTF-8.</summary>
    /// <exception cref="XmlValidationException">The element is not valid, or cannot be XML.</exception>
    public static ReadOnlyMemory<byte> Element(XmlElementNode node, XmlWriteOptions options)
    {
        try
        {
            EditedDocument? edited = EditedDocumentOf(node, options);
            (ReadOnlyMemory<byte> text, WrittenCases cases) = edited is null ? TextOf(node, options) : (edited.Root, edited.Cases);
            if (options.Validate)
            {
                Validate(node, edited, text.Span, cases, options).ThrowIfInvalid();
            }

            return text;
        }
        catch (UnwritableException exception)
        {
            throw new XmlValidationException([ErrorOf(node, exception)]);
        }
    }

    /// <summary>The bytes of a document.</summary>
    /// <exception cref="XmlValidationException">The element is not valid, or cannot be XML.</exception>
    public static ReadOnlyMemory<byte> Document(XmlElementNode node, XmlWriteOptions options)
    {
        try
        {
            if (IsUnchangedDocument(node, options))
            {
                return DocumentOutput.Unchanged(node.Document!.Text);
            }

            if (EditedDocumentOf(node, options) is not { } edited)
            {
                return DocumentOutput.Of(Element(node, options), options.Encoding);
            }

            if (options.Validate)
            {
                Validate(node, edited, edited.Root.Span, edited.Cases, options).ThrowIfInvalid();
            }

            DocumentBytes read = node.Document!.Text;
            return edited.IsUnchanged && options.Encoding is null ? DocumentOutput.Unchanged(read) : DocumentOutput.Of(edited.Text, read, options.Encoding);
        }
        catch (UnwritableException exception)
        {
            throw new XmlValidationException([ErrorOf(node, exception)]);
        }
    }

    /// <summary>Validates an element as it would be written.</summary>
    public static XmlValidationReport Validate(XmlElementNode node, XmlWriteOptions options)
    {
        try
        {
            EditedDocument? edited = EditedDocumentOf(node, options);
            (ReadOnlyMemory<byte> text, WrittenCases cases) = edited is null ? TextOf(node, options) : (edited.Root, edited.Cases);
            return Validate(node, edited, text.Span, cases, options);
        }
        catch (UnwritableException exception)
        {
            return new XmlValidationReport([ErrorOf(node, exception)]);
        }
    }

    /// <summary>Hands the element to a writer.</summary>
    /// <exception cref="XmlValidationException">The element is not valid, or cannot be XML; nothing was written.</exception>
    public static void Write(XmlElementNode node, XmlWriter writer, XmlWriteOptions options)
    {
        // What is new is laid out by the writer.
        ReadOnlyMemory<byte> text = Element(node, node.Document is null && options.Layout == XmlLayout.Keep ? options with { Layout = XmlLayout.Compact } : options);
        using XmlReader reader = XmlReader.Create(new MemoryStream(text.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        reader.MoveToContent();
        writer.WriteNode(reader, defattr: false);
    }

    /// <summary>The changes that saving makes to the document of an element.</summary>
    /// <exception cref="XmlValidationException">The element cannot be XML.</exception>
    public static IReadOnlyList<XmlTextChange> Changes(XmlElementNode node)
    {
        if (node.Document is not { } document)
        {
            return [];
        }

        List<TextChange> changes;
        try
        {
            changes = new DocumentPatcher(new NodeWriter(XmlWriteOptions.Unchecked, document.Style)).Collect(node);
        }
        catch (UnwritableException exception)
        {
            throw new XmlValidationException([ErrorOf(node, exception)]);
        }

        List<XmlTextChange> found = new(changes.Count);
        int position = document.Text.Start;
        int offset = 0;
        foreach (TextChange change in changes)
        {
            offset += Encoding.UTF8.GetCharCount(document.Bytes.AsSpan(position..change.Start));
            int length = Encoding.UTF8.GetCharCount(document.Bytes.AsSpan(change.Start..change.End));
            found.Add(new XmlTextChange(offset, length, Encoding.UTF8.GetString(change.NewText)));
            offset += length;
            position = change.End;
        }

        return found;
    }

    // What was read strictly and not changed is valid.
    private static bool IsUnchangedDocument(XmlElementNode node, XmlWriteOptions options) =>
        node is { Document: { } document, ElementNumber: 0 } && options is { Layout: XmlLayout.Keep, Encoding: null }
        && !(options.Validate && document.IsLenient)
        && !DocumentPatcher.IsChanged(node);

    // Null for what is not the root of a document that was read, and for what is laid out anew.
    private static EditedDocument? EditedDocumentOf(XmlElementNode node, XmlWriteOptions options)
    {
        GraphDepth.Check(node, options.MaxDepth);
        return node is { Document: not null, ElementNumber: 0 } && options.Layout == XmlLayout.Keep ? new EditedDocument(node, options) : null;
    }

    private static (ReadOnlyMemory<byte> Text, WrittenCases Cases) TextOf(XmlElementNode node, XmlWriteOptions options)
    {
        NodeWriter writer = new(options, options.Layout == XmlLayout.Keep && node.Document is { } document ? document.Style : DocumentStyle.Default);
        Utf8Output output = writer.NewOutput();
        (string localName, string namespaceUri) = node.WrittenName;
        Indentation? indentation = options.Layout == XmlLayout.Compact ? null : new Indentation("");
        writer.Write(node, new ExpandedName(localName, namespaceUri), output, Scope.Around(node, []), indentation);
        return (output.Memory, writer.Cases);
    }

    // Raw XML is valid by itself: only its parent knows what it allows. It still has to be XML.
    private static XmlValidationReport Validate(XmlElementNode node, EditedDocument? edited, ReadOnlySpan<byte> text, WrittenCases cases, XmlWriteOptions options)
    {
        if (node.XmlClass.Reader is { } reader && edited?.IsKnownValid(options.MaxDepth) != true)
        {
            XmlReadOptions readOptions = XmlReadOptions.Default with { MaxDepth = options.MaxDepth };
            XmlValidationReport report = reader.Validate(text, node.XmlClass.Elements, readOptions, (errors, places) => ObjectErrors.Locate(node, errors, places));
            if (!report.IsValid)
            {
                return report;
            }
        }

        return cases.Errors(node) is { Count: > 0 } others ? new XmlValidationReport(others) : XmlValidationReport.Valid;
    }

    private static XmlValidationError ErrorOf(XmlElementNode root, UnwritableException exception)
    {
        string path = exception.Place is { } place ? ObjectErrors.PathOf(root, place)
            : exception.Node is null ? ""
            : ObjectErrors.PathTo(root, exception.Node) ?? "";
        path = path.Length == 0 ? exception.Path : exception.Path.Length == 0 ? path : $"{path}.{exception.Path}";
        return new XmlValidationError(exception.Code, exception.Message, 0, 0, "/", []) { ObjectPath = ObjectErrors.Shortened(exception.Code, path) };
    }
}
