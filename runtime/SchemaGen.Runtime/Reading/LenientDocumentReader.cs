using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// Reads what is not valid, too. Beside the objects it keeps each open element as raw XML; what an object cannot hold as a property gets that
/// as its extra content.
/// </summary>
internal sealed class LenientDocumentReader(
    XmlSchemaProgram program, Func<int, XmlStartTag, XmlElementNode> create, Func<int, XmlStartTag, XmlElementNode?> createUnrecognized)
    : DocumentReader<XmlReaderCursor>(program, create, isLenient: true)
{
    private readonly List<LenientLevel> _levels = [];
    private readonly List<string> _verdicts = [];
    private int _errorsBefore;

    private LenientBinding Binding => field ??= new LenientBinding(Members);

    private LenientLevel Top => _levels[Validator.Depth];

    private LenientLevel Parent => _levels[Validator.Depth - 1];

    private protected override void EndAttribute(int errorsBefore)
    {
        if (StartTag.Count == 1)
        {
            _verdicts.Clear();
        }

        _verdicts.Add(Validator.Errors.Total == errorsBefore ? "" : Validator.Errors.LastCode);
    }

    private protected override void StartNode()
    {
        ElementLevel level = Validator.Top;
        if (StartTag.Count == 0)
        {
            _verdicts.Clear();
        }

        XmlRawElement raw = new(level.LocalName, level.NamespaceUri);
        for (int i = 0; i < StartTag.Count; i++)
        {
            StartTagAttribute attribute = StartTag[i];
            raw.Attributes.Add(new XmlRawAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value));
        }

        Form.ApplyTo(raw);
        LenientLevel? parent = Validator.Depth > 1 ? Parent : null;
        parent?.Raw.Nodes.Add(raw);
        bool isRaw = parent?.IsRaw == true || level.IsStray || level.Frames.Length == 0;
        SetTop(new LenientLevel(raw, isRaw, _errorsBefore));
        if (!isRaw)
        {
            StartObjects(level);
        }

        _errorsBefore = Validator.Errors.Total;
    }

    private protected override void EndTextOfNode(ElementLevel level)
    {
        if (level.HasText)
        {
            Top.Raw.Nodes.Add(level.Text);
        }

        if (!Top.IsRaw && level.HasText)
        {
            AddText(level);
        }

        _errorsBefore = Validator.Errors.Total;
    }

    private protected override void EndNode(ElementLevel level)
    {
        if (level.HasText)
        {
            Top.Raw.Nodes.Add(level.Text);
        }

        if (!Top.IsRaw)
        {
            foreach (ElementFrame frame in level.Frames)
            {
                Complete(frame, level);
            }
        }

        if (Validator.Depth == 1)
        {
            Root = level.IsStray || level.Frames.Length == 0 ? null : level.Frames[0].Node;
        }
        else if (!Parent.IsRaw)
        {
            Attach(level);
        }

        _errorsBefore = Validator.Errors.Total;
    }

    private void SetTop(LenientLevel level)
    {
        while (_levels.Count <= Validator.Depth)
        {
            _levels.Add(level);
        }

        _levels[Validator.Depth] = level;
    }

    private void StartObjects(ElementLevel level)
    {
        // Of several patterns none fits: any class would be a guess.
        bool isUndecided = level.Frames.Length > 1
            && (_verdicts.Exists(static code => code is XmlErrorCodes.InvalidAttributeValue or XmlErrorCodes.ConflictingAttribute)
                || (Validator.Errors.Total > _errorsBefore && Validator.Errors.LastCode == XmlErrorCodes.MissingAttribute));
        ProgramElement first = level.Frames[0].Element!;
        XmlElementNode? unrecognized = isUndecided && first.Binding == ElementBinding.Object ? createUnrecognized(first.Index, Tag()) : null;
        if (unrecognized is not null)
        {
            ReadStartTag(unrecognized, level);
        }

        foreach (ElementFrame frame in level.Frames)
        {
            switch (frame.Element!.Binding)
            {
                case ElementBinding.Object:
                    frame.Node = unrecognized ?? ReadStartTag(Create(frame.Element.Index, Tag()), level);
                    break;
                case ElementBinding.Raw:
                    frame.Node = Top.Raw;
                    Top.IsRaw = level.Frames.Length == 1;
                    break;
                default:
                    level.ValueForm = Form.OfValue();
                    break;
            }
        }
    }

    private XmlStartTag Tag() => new(StartTag, Top.Groups);

    private XmlElementNode ReadStartTag(XmlElementNode node, ElementLevel level)
    {
        int rank = 0;
        foreach (UnrecognizedGroup group in Top.Groups)
        {
            (group.Group.Form ??= new XmlSourceForm()).ExtraRank = ++rank;
        }

        MemberReader.OmitAttributes(node, node.XmlClass, StartTag);
        Binding.ReadAttributes(node, StartTag, _verdicts, Top.Groups);
        Top.TakeGroups(node);
        Form.ApplyTo(node);
        node.ReadName(level.LocalName, level.NamespaceUri);

        return node;
    }

    /// <summary>Text between children.</summary>
    private static void AddText(ElementLevel level)
    {
        XmlElementNode? last = null;
        MemberPlace member = MemberPlace.None;
        foreach (ElementFrame frame in level.Frames)
        {
            if (frame.Node is { } node and not XmlRawElement && (node.IsMixed || !WhiteSpace.IsBlank(level.Text)))
            {
                member = node == last ? member : AddText(node, level.Text);
                frame.Order.Add(member);
                last = node;
            }
        }
    }

    private static MemberPlace AddText(XmlElementNode node, string text)
    {
        if (node.IsMixed)
        {
            return MemberReader.ReadMixedText(node, text);
        }

        node.Extra.Nodes.Add(text);
        return MemberPlace.Extra();
    }

    private void Complete(ElementFrame frame, ElementLevel level)
    {
        if (frame.Node is not { } node || node is XmlRawElement || !Top.TryComplete(node))
        {
            return;
        }

        bool hasText = !level.HasChildren
            && !node.IsMixed
            && (level.HasText || frame.Content.HasValues)
            && MemberReader.ReadText(node, node.XmlClass, level.Characters.Span);
        if (!hasText && (node.IsMixed ? level.HasText : !WhiteSpace.IsBlank(level.Text)))
        {
            frame.Order.Add(AddText(node, level.Text));
        }

        MemberReader.DropUnreadGroups(node, node.XmlClass);
        LenientBinding.OmitMissing(node, frame.Order, hasText);
        ObjectBinding.KeepOrder(node, frame.Order);
    }

    /// <summary>Gives an element to the objects around it. Several patterns may have one object, if none of them fits.</summary>
    private void Attach(ElementLevel level)
    {
        XmlElementNode? last = null;
        MemberPlace member = MemberPlace.None;
        foreach (ElementFrame frame in Validator.Parent.Frames)
        {
            if (frame.Node is { } node and not XmlRawElement)
            {
                member = node == last ? member : Attach(node, frame, level);
                frame.Order.Add(member);
                last = node;
            }
        }
    }

    private MemberPlace Attach(XmlElementNode parent, ElementFrame parentFrame, ElementLevel level)
    {
        XmlContentNode holder = parent;
        if (!level.IsStray && level.Frames.Length > 0)
        {
            MemberPlace member = AttachMember(parent, parentFrame, level);
            if (member.Exists)
            {
                return member;
            }

            holder = Parent.HolderOf(parent);
        }

        holder.Extra.Nodes.Add(Top.Raw);
        return MemberPlace.Extra(holder.Form!.ExtraRank);
    }

    private MemberPlace AttachMember(XmlElementNode parent, ElementFrame parentFrame, ElementLevel level)
    {
        foreach (ElementFrame frame in level.Frames)
        {
            if (level.Next is null && !ObjectBinding.Allows(parentFrame, frame, level.NameNumber))
            {
                continue;
            }

            MemberPlace member = frame.Node is { } node ? Members.ReadElement(parent, parent.XmlClass, level, node, node.XmlClass)
                : Top.IsText(Validator.Errors) ? Members.ReadValue(parent, parent.XmlClass, level)
                : MemberPlace.None;
            if (!member.Exists)
            {
                continue;
            }

            if (frame.Node is null && level.ValueForm is { } form)
            {
                (parent.Form ??= new XmlSourceForm()).KeepValue(parentFrame.Order.Count, form);
            }

            return member;
        }

        return MemberPlace.None;
    }
}
