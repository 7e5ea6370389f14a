using System.Xml;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// Takes an element from a reader through the validator and, if objects are wanted, builds them: each frame has its own object, and
/// what does not match takes its object along.
/// </summary>
internal abstract class DocumentReader(XmlSchemaProgram program, Func<int, XmlStartTag, XmlElementNode> create, bool isLenient)
{
    private bool _isRefused;

    /// <summary>Where the element that was read started.</summary>
    public DocumentPosition RootPosition { get; private protected set; }

    public IReadOnlyList<XmlValidationError> Errors => Validator.Errors.Errors;

    private protected XmlSchemaProgram Program { get; } = program;

    private protected MemberReader Members { get; } = new(program.Names, isLenient);

    private protected SchemaValidator Validator { get; } = new(program) { GuessesNames = !isLenient };

    private protected XmlStartTagForm Form { get; } = new();

    /// <summary>The attributes of the start tag that was read last.</summary>
    private protected StartTag StartTag { get; } = new();

    private protected XmlReadOptions Options { get; private set; } = XmlReadOptions.Default;

    /// <summary>Whether objects are wanted.</summary>
    private protected bool Builds { get; private set; }

    /// <summary>Whether to go on behind an error that is one too many.</summary>
    private protected bool IsLenient => isLenient;

    /// <summary>The object of the element that the document is.</summary>
    private protected XmlElementNode? Root { get; set; }

    /// <summary>Reads one element with all that is in it; the reader is left behind it. Null if there are errors or no objects are wanted.</summary>
    public XmlElementNode? Read(XmlReader reader, ProgramContent document, XmlReadOptions options, bool builds)
    {
        Options = options;
        Builds = builds;
        Root = null;
        _isRefused = false;
        Validator.Begin(document, options.MaxErrors);
        try
        {
            ReadDocument(reader);
            if (Validator.Depth == 0 && !Validator.Top.HasChildren && !Validator.Errors.HasErrors)
            {
                Refuse(XmlErrorCodes.NotWellFormed, "There is no element where one is to be read");
            }

            return _isRefused || (Validator.Errors.HasErrors && !isLenient) ? null : Root;
        }
        catch (XmlException exception)
        {
            ReportNotReadable(reader, exception);
            return null;
        }
        finally
        {
            Leave();
            Validator.End();
            Root = null;
        }
    }

    /// <summary>Where the reader stands.</summary>
    private protected abstract DocumentPosition Position { get; }

    /// <summary>Takes what the reader reads through the validator, to the end of one element.</summary>
    private protected abstract void ReadDocument(XmlReader reader);

    /// <summary>Forgets the reader.</summary>
    private protected abstract void Leave();

    /// <summary>An attribute is validated.</summary>
    /// <param name="errorsBefore">How many errors there were before.</param>
    private protected virtual void EndAttribute(int errorsBefore)
    {
    }

    /// <summary>A start tag is complete: objects are made for it.</summary>
    private protected virtual void StartNode()
    {
        if (!Validator.Errors.HasErrors)
        {
            BuildNodes();
        }
    }

    /// <summary>The text in front of a child is complete.</summary>
    private protected virtual void EndTextOfNode(ElementLevel level)
    {
        if (level.HasText)
        {
            ObjectBinding.AddMixedText(level);
        }
    }

    /// <summary>An element is complete: its objects are given to those around it.</summary>
    private protected virtual void EndNode(ElementLevel level)
    {
        if (Validator.Errors.HasErrors)
        {
            return;
        }

        foreach (ElementFrame frame in level.Frames)
        {
            Complete(frame, level);
        }

        foreach (ElementFrame parent in Validator.Parent.Frames)
        {
            Attach(parent, level);
        }
    }

    /// <summary>The object for an element of a class.</summary>
    private protected XmlElementNode Create(int element, XmlStartTag tag) => create(element, tag);

    /// <summary>The document cannot be read, whatever its schema.</summary>
    private protected void Refuse(string code, string message)
    {
        _isRefused = true;
        Validator.Errors.Document(code, message, Position, Validator.Errors.PathOf(Validator.Top));
    }

    private void BuildNodes()
    {
        ElementLevel level = Validator.Top;
        bool isInRaw = ObjectBinding.IsRaw(Validator.Parent);
        foreach (ElementFrame frame in level.Frames)
        {
            XmlElementNode? node = isInRaw ? new XmlRawElement(level.LocalName, level.NamespaceUri) : frame.Element!.Binding switch
            {
                ElementBinding.Object => create(frame.Element.Index, new XmlStartTag(StartTag)),
                ElementBinding.Raw => new XmlRawElement(level.LocalName, level.NamespaceUri),
                _ => null,
            };
            if (node is null)
            {
                level.ValueForm = Form.OfValue();
                continue;
            }

            frame.Node = node;
            frame.Class = frame.Element!.Class is { } known && !isInRaw ? known : ClassOf(node, frame.Element);
            ReadAttributes(node, frame.Class);
            Form.ApplyTo(node);
            if (!frame.Element!.HasNameOfClass)
            {
                ReadName(node, frame.Element, level);
            }
        }
    }

    // Asking each object for its class is slow: where it is always the same, the pattern knows it.
    private static XmlClass ClassOf(XmlElementNode node, ProgramElement pattern)
    {
        XmlClass type = node.XmlClass;
        if (type.IsAlone)
        {
            pattern.Class = type;
        }

        return type;
    }

    private void ReadAttributes(XmlElementNode node, XmlClass type)
    {
        MemberReader.OmitAttributes(node, type, StartTag);
        for (int i = 0; i < StartTag.Count; i++)
        {
            if (!Members.ReadAttribute(node, type, StartTag, i))
            {
                throw ObjectBinding.NotBound(node, $"attribute '{StartTag.LocalName(i)}'");
            }
        }
    }

    /// <summary>
    /// Gives an object its name. Where a pattern has one name and its class is called so, that need not be done again: classes are many, and asking
    /// each is slow.
    /// </summary>
    private static void ReadName(XmlElementNode node, ProgramElement pattern, ElementLevel level)
    {
        pattern.HasNameOfClass = pattern.NameSet is null
            && node is not XmlRawElement
            && node.ElementName == level.LocalName
            && node.ElementNamespace == level.NamespaceUri;
        node.ReadName(level.LocalName, level.NamespaceUri);
    }

    private static void Complete(ElementFrame frame, ElementLevel level)
    {
        if (frame.Node is not XmlElementNode node)
        {
            return;
        }

        if (node is XmlRawElement || (frame.Content.AllowsText && frame.Class.IsMixed))
        {
            if (level.HasText)
            {
                MemberReader.ReadMixedText(node, level.Text);
            }

            return;
        }

        if (!level.HasChildren && (level.HasText || frame.Content.HasValues) && !MemberReader.ReadText(node, frame.Class, level.Characters.Span) && !WhiteSpace.IsBlank(level.Characters.Span))
        {
            throw ObjectBinding.NotBound(node, "text");
        }

        MemberReader.DropUnreadGroups(node, frame.Class);
        ObjectBinding.KeepOrder(node, frame.Order);
    }

    private void Attach(ElementFrame parent, ElementLevel level)
    {
        if (parent.Element is null)
        {
            Root = level.Frames[0].Node;
            return;
        }

        if (parent.Node is not XmlElementNode node)
        {
            return;
        }

        foreach (ElementFrame frame in level.Frames)
        {
            // Of several matches the first in schema order that this parent allows.
            if (level.Next is null && !ObjectBinding.Allows(parent, frame, level.NameNumber))
            {
                continue;
            }

            MemberPlace member = frame.Node is XmlElementNode child
                ? Members.ReadElement(node, parent.Class, level, child, frame.Class)
                : Members.ReadValue(node, parent.Class, level);
            if (!member.Exists)
            {
                throw ObjectBinding.NotBound(node, $"<{level.LocalName}>");
            }

            if (frame.Node is null && level.ValueForm is XmlSourceForm form)
            {
                (node.Form ??= new XmlSourceForm()).KeepValue(parent.Order.Count, form);
            }

            parent.Order.Add(member);
            return;
        }
    }

    /// <summary>What is said of a document that cannot be read: the exception's message without the place, which errors have by themselves.</summary>
    public static string MessageOf(XmlException exception)
    {
        int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string message = suffix < 0 ? exception.Message : exception.Message[..suffix];
        return $"The document is not well-formed: {message.TrimEnd('.')}";
    }

    private void ReportNotReadable(XmlReader reader, XmlException exception)
    {
        _isRefused = true;
        // A reader that prohibits DTDs says so by an exception; it has no code of its own.
        bool isDoctype = reader.Settings?.DtdProcessing == DtdProcessing.Prohibit && exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase);
        Validator.Errors.Document(
            isDoctype ? XmlErrorCodes.Doctype : XmlErrorCodes.NotWellFormed,
            isDoctype ? "The document has a DOCTYPE, which is not read" : MessageOf(exception),
            exception.LineNumber > 0 ? new DocumentPosition(exception.LineNumber, exception.LinePosition) : Position,
            Validator.Depth > 0 ? Validator.Errors.PathOf(Validator.Top) : "/");
    }
}
