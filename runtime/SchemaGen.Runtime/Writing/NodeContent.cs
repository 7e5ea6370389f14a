using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// The content of an object in the order in which it is written: what its text has, with the changes that were made to the object. Children that
/// are new stand with others of their kind, or where the content model of the element accepts them.
/// </summary>
internal sealed class NodeContent
{
    private const int Single = -2;
    private const int ExtraNumber = -1;

    // Twelve bits for a member, then twelve for a member of the group that it is.
    private const int LevelBits = 12;
    private const int TopShift = 48;

    private readonly XmlContentNode _node;
    private readonly List<Claim> _claims = [];
    private readonly List<Claim> _attributeClaims = [];
    private readonly Dictionary<(int Holder, int Member, int Place), Claim> _byPlace = [];

    // The groups of the object with their numbers, and for the object as it was read and its groups those that they are by now. Objects are equal as values.
    private readonly Dictionary<XmlContentNode, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<XmlContentNode, XmlContentNode?> _holders = new(ReferenceEqualityComparer.Instance);

    // What the object as it was read has in its lists and its extra content, by the places.
    private readonly Dictionary<object, Dictionary<int, object>> _originals = new(ReferenceEqualityComparer.Instance);

    // Where the last new child was put.
    private int _lastNew;

    private NodeContent(XmlContentNode node)
    {
        _node = node;
        _numbers.Add(node, 0);
    }

    /// <summary>The attributes, in order; namespace declarations are not among them.</summary>
    public List<ContentAttribute> Attributes { get; } = [];

    /// <summary>The children, in order.</summary>
    public List<ContentChild> Children { get; private set; } = [];

    /// <summary>The children that the object has, without those that only its text has.</summary>
    public IEnumerable<ContentChild> Present => Children.Where(static child => !child.IsRemoved);

    /// <summary>Lists the content of an object.</summary>
    public static NodeContent Of(XmlContentNode node)
    {
        node.EnsureOpen();
        NodeContent content = new(node);
        DocumentText? document = node is XmlElementNode ? node.Document : null;
        content.Collect(node, "", 0, TopShift, document);
        if (document is not null && node is XmlElementNode element)
        {
            content.Match(element, document);
        }

        content.AddNew(node as XmlElementNode);
        return content;
    }

    private void Collect(XmlContentNode holder, string path, long place, int shift, DocumentText? document)
    {
        bool isOriginal = document is not null && holder.Document == document && holder.ElementNumber == _node.ElementNumber;
        foreach (XmlClassMember member in holder.XmlClass.BySlot)
        {
            object? value = holder[member];
            long order = place | ((long)(member.Number + 1) << shift);
            if (member.IsFixed)
            {
                if (!isOriginal && !WasOmitted(holder, member))
                {
                    AddClaim(new Claim(holder, member, -1, member.FixedText, path, order));
                }
            }
            else if (value is XmlGroupNode group)
            {
                Collect(group, $"{path}{member.Property}.", order, shift - LevelBits, document);
            }
            else if (value is MemberItems items)
            {
                for (int i = 0; i < items.Count; i++)
                {
                    AddClaim(new Claim(holder, member, i, items[i], path, order) { Place = PlaceOf(items[i], items.PlaceOf(i), document) });
                }
            }
            else if (value is not null)
            {
                AddClaim(new Claim(holder, member, -1, value, path, order) { Place = Single });
            }
        }

        if (holder.ExtraContent is { } extra)
        {
            CollectExtra(holder, extra, path, document);
        }
    }

    // A group that was moved leaves out what it could leave out where it was read.
    private static bool WasOmitted(XmlContentNode holder, XmlClassMember member) =>
        member.Has(XmlMemberFlags.Omittable) && holder.Document is { } document
        && new StartTagLookup().At(document, holder.ElementNumber).Find(member.LocalName, member.NamespaceUri) is null;

    private void CollectExtra(XmlContentNode holder, XmlExtra extra, string path, DocumentText? document)
    {
        for (int i = 0; i < extra.Attributes.Count; i++)
        {
            AddClaim(new Claim(holder, null, i, extra.Attributes[i], path, long.MaxValue) { Place = extra.PlaceOfAttribute(i) });
        }

        for (int i = 0; i < extra.Nodes.Count; i++)
        {
            AddClaim(new Claim(holder, null, i, extra.Nodes[i], path, long.MaxValue) { Place = PlaceOf(extra.Nodes[i], extra.PlaceOfNode(i), document) });
        }
    }

    // An object that was moved within its list knows best where it comes from.
    private static int PlaceOf(object item, int place, DocumentText? document) =>
        item is XmlElementNode { Document: { } own } element && own == document ? own.Elements[element.ElementNumber].Start : place;

    private void AddClaim(Claim claim)
    {
        (claim.Member?.IsAttribute ?? claim.Value is XmlRawAttribute ? _attributeClaims : _claims).Add(claim);
        if (claim.Place != -1 && !_byPlace.TryAdd((NumberOf(claim.Holder), claim.Member?.Number ?? ExtraNumber, claim.Place), claim))
        {
            claim.Place = -1;
        }
    }

    private void Match(XmlElementNode node, DocumentText document)
    {
        List<NodePart> parts = [];
        XmlElementNode original = NodeOpener.Create(document, node.ElementNumber, node.Pattern, parts);
        MapHolders(original, node);
        HashSet<int> places = [.. parts.Select(static part => part.Start)];
        if (node.ChosenOrder is null)
        {
            KeepOrderOfLists(places);
        }

        Claim? text = null;
        foreach (NodePart part in parts)
        {
            switch (part.Kind)
            {
                case NodePartKind.Declaration:
                    break;
                case NodePartKind.Attribute:
                    MatchAttribute(part, original);
                    break;
                case NodePartKind.Text:
                    MatchText(part, original, ref text);
                    break;
                case NodePartKind.Comment or NodePartKind.Instruction:
                    Children.Add(new ContentChild { Kind = part.Kind, Name = part.Name, Text = part.Text, Start = part.Start, End = part.End });
                    break;
                default:
                    text = null;
                    MatchElement(part, original);
                    break;
            }
        }
    }

    private int NumberOf(XmlContentNode holder)
    {
        if (!_numbers.TryGetValue(holder, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(holder, number);
        }

        return number;
    }

    private void MapHolders(XmlContentNode original, XmlContentNode current)
    {
        _holders[original] = current;
        foreach (XmlClassMember member in original.XmlClass.Groups)
        {
            if (original[member] is XmlGroupNode group)
            {
                XmlGroupNode? now = current[member] as XmlGroupNode;
                if (now is not null && now.Document == _node.Document && now.ElementNumber == _node.ElementNumber && now.GetType() == group.GetType())
                {
                    MapHolders(group, now);
                }
                else
                {
                    _holders[group] = null;
                }
            }
        }
    }

    // If items that were read stand in another order by now, each takes the place of the one that was there.
    private void KeepOrderOfLists(HashSet<int> places)
    {
        foreach (IGrouping<(int Holder, int Member), Claim> list in _claims.Where(claim => claim.Place >= 0 && places.Contains(claim.Place)).GroupBy(claim => (NumberOf(claim.Holder), claim.Member?.Number ?? ExtraNumber)))
        {
            int[] found = [.. list.Select(static claim => claim.Place)];
            int[] sorted = [.. found.Order()];
            int i = 0;
            foreach (Claim claim in list)
            {
                claim.IsMoved = sorted[i] != found[i];
                claim.Place = sorted[i];
                _byPlace[(list.Key.Holder, list.Key.Member, sorted[i])] = claim;
                i++;
            }
        }
    }

    private Claim? Find(in NodePart part)
    {
        if (part.Holder is null || !_holders.TryGetValue(part.Holder, out XmlContentNode? holder) || holder is null)
        {
            return null;
        }

        int number = part.Member?.Number ?? ExtraNumber;
        return _byPlace.TryGetValue((NumberOf(holder), number, part.Start), out Claim? claim) || _byPlace.TryGetValue((NumberOf(holder), number, Single), out claim) ? claim : null;
    }

    private bool IsKept(in NodePart part) => part.Holder is not null && _holders.GetValueOrDefault(part.Holder) is not null;

    private void MatchAttribute(in NodePart part, XmlElementNode original)
    {
        if (part.Member is { IsFixed: true })
        {
            bool isKept = IsKept(part);
            Attributes.Add(new ContentAttribute { Name = part.Name, Value = part.Member.FixedText, Start = part.Start, ValueStart = part.ValueStart, End = part.End, IsRemoved = !isKept, IsFixed = true });
            return;
        }

        Claim? claim = Find(part);
        if (claim is null || claim.IsTaken)
        {
            Attributes.Add(new ContentAttribute { Name = part.Name, Value = "", Start = part.Start, ValueStart = part.ValueStart, End = part.End, IsRemoved = true });
            return;
        }

        claim.IsTaken = true;
        ContentAttribute attribute = AttributeOf(claim);
        attribute.Start = part.Start;
        attribute.ValueStart = part.ValueStart;
        attribute.End = part.End;
        attribute.IsChanged = !HasSameValue(claim, part, original);
        attribute.Value = attribute.IsChanged ? attribute.Value : part.Text!;
        Attributes.Add(attribute);
    }

    private void MatchElement(in NodePart part, XmlElementNode original)
    {
        Claim? claim = Find(part);
        bool isFixed = part.Member is { IsFixed: true };
        if (isFixed ? !IsKept(part) : claim is null || claim.IsTaken)
        {
            Children.Add(new ContentChild { Kind = part.Kind, Name = part.Name, Start = part.Start, End = part.End, IsRemoved = true });
            return;
        }

        if (isFixed)
        {
            Children.Add(new ContentChild { Kind = part.Kind, Name = part.Name, Text = part.Member!.FixedText, Start = part.Start, End = part.End, IsFixed = true });
            return;
        }

        claim!.IsTaken = true;
        ContentChild child = ChildOf(claim, part.Name);
        child.Start = part.Start;
        child.End = part.End;
        child.IsChanged = claim.IsMoved || (claim.Value is XmlElementNode node
            ? node.Document != _node.Document || node.ElementNumber != part.Element
            : !HasSameValue(claim, part, original));
        child.Text = child.IsChanged ? child.Text : part.Text;
        claim.Child = child;
        Children.Add(child);
    }

    private void MatchText(in NodePart part, XmlElementNode original, ref Claim? text)
    {
        XmlClass type = _node.XmlClass;
        XmlClassMember? member = type.IsMixed ? type.Items : type.Text;
        if (text is not null)
        {
            // A comment parts the text: what is changed is in the first piece.
            if (text.Child is { IsChanged: true })
            {
                Children.Add(new ContentChild { Kind = NodePartKind.Text, Start = part.Start, End = part.End, IsRemoved = true });
            }
            else if (text.Member?.Scalar is not null)
            {
                text.Child!.Text += part.Text;
            }

            return;
        }

        Claim? claim = member is not null && (_byPlace.TryGetValue((0, member.Number, part.Start), out Claim? found) || _byPlace.TryGetValue((0, member.Number, Single), out found)) ? found
            : _byPlace.GetValueOrDefault((0, ExtraNumber, part.Start));
        if (claim is { IsTaken: false })
        {
            claim.IsTaken = true;
            text = claim;
            claim.Child = ChildOf(claim, null);
            claim.Child.Start = part.Start;
            claim.Child.End = part.End;
            claim.Child.IsChanged = !HasSameText(claim, part, original, member);
            if (!claim.Child.IsChanged && claim.Member?.Scalar is not null)
            {
                claim.Child.Text = part.Text;
            }

            Children.Add(claim.Child);
        }
        else if (member is { IsFixed: true })
        {
            Children.Add(new ContentChild { Kind = NodePartKind.Text, Text = member.FixedText, Start = part.Start, End = part.End, IsFixed = true });
        }
        else if (WasRead(original, member, part.Start))
        {
            Children.Add(new ContentChild { Kind = NodePartKind.Text, Start = part.Start, End = part.End, IsRemoved = true });
        }
    }

    // White space between children is layout, and no text that was removed.
    private bool WasRead(XmlElementNode original, XmlClassMember? member, int place) =>
        OriginalItem(original, member, place) is not null || (member is { Kind: XmlMemberKind.Text } && original[member] is not null)
        || OriginalExtra(original, place) is not null;

    private object? OriginalItem(XmlContentNode original, XmlClassMember? member, int place)
    {
        if (member is null || original[member] is not MemberItems items)
        {
            return null;
        }

        if (!_originals.TryGetValue(items, out Dictionary<int, object>? byPlace))
        {
            _originals[items] = byPlace = [];
            for (int i = 0; i < items.Count; i++)
            {
                byPlace.TryAdd(items.PlaceOf(i), items[i]);
            }
        }

        return byPlace.GetValueOrDefault(place);
    }

    private object? OriginalExtra(XmlContentNode original, int place)
    {
        if (original.ExtraContent is not { } extra)
        {
            return null;
        }

        if (!_originals.TryGetValue(extra, out Dictionary<int, object>? byPlace))
        {
            _originals[extra] = byPlace = [];
            for (int i = 0; i < extra.Nodes.Count; i++)
            {
                byPlace.TryAdd(extra.PlaceOfNode(i), extra.Nodes[i]);
            }

            for (int i = 0; i < extra.Attributes.Count; i++)
            {
                byPlace.TryAdd(extra.PlaceOfAttribute(i), extra.Attributes[i]);
            }
        }

        return byPlace.GetValueOrDefault(place);
    }

    private bool HasSameText(Claim claim, in NodePart part, XmlElementNode original, XmlClassMember? member) =>
        (claim.Member is null ? OriginalExtra(original, part.Start)
            : OriginalItem(original, member, part.Start) ?? original[claim.Member]) is { } before && AreEqual(claim, before);

    private bool HasSameValue(Claim claim, in NodePart part, XmlElementNode original)
    {
        object? before = part.Member is null ? OriginalExtra(part.Holder ?? original, part.Start)
            : OriginalItem(part.Holder!, part.Member, part.Start) ?? part.Holder![part.Member];
        return before is not null && AreEqual(claim, before);
    }

    private static bool AreEqual(Claim claim, object before) =>
        claim.Member?.Scalar is { } scalar ? scalar.AreEqual(claim.Value, before) : claim.Value.Equals(before);

    private static ContentAttribute AttributeOf(Claim claim) => claim.Value is XmlRawAttribute raw
        ? new ContentAttribute
        {
            Name = new ExpandedName(raw.LocalName, raw.NamespaceUri),
            Value = raw.Value,
            IsExtra = claim.Member is null,
            Path = $"{claim.Path}{claim.Member?.Property ?? $"Extra.Attributes[{claim.Index}]"}",
        }
        : new ContentAttribute
        {
            Name = new ExpandedName(claim.Member!.LocalName, claim.Member.NamespaceUri),
            Value = TextOf(claim),
            Typed = claim.Value,
            Holder = claim.Holder,
            Member = claim.Member,
            IsFixed = claim.Member.IsFixed,
            Path = claim.Path + claim.Member.Property,
        };

    private static ContentChild ChildOf(Claim claim, ExpandedName? name)
    {
        (NodePartKind kind, string? text) = claim.Value switch
        {
            XmlElementNode => (NodePartKind.Element, null),
            XmlTextItem item => (NodePartKind.Text, item.Value),
            string item when claim.Member is null or { Kind: XmlMemberKind.Items } => (NodePartKind.Text, item),
            _ => (claim.Member!.IsValueElement ? NodePartKind.Value : NodePartKind.Text, TextOf(claim)),
        };
        string property = claim.Member?.Property ?? "Extra.Nodes";
        return new ContentChild
        {
            Kind = kind,
            Name = kind == NodePartKind.Text ? new ExpandedName("", "") : NameOf(claim, name),
            Node = claim.Value as XmlElementNode,
            Text = text,
            Typed = claim.Value,
            Holder = claim.Holder,
            Member = claim.Member,
            Index = claim.Index,
            Order = claim.Member is null ? -1 : claim.Order,
            IsFixed = claim.Member?.IsFixed == true,
            Path = claim.Index < 0 ? claim.Path + property : $"{claim.Path}{property}[{claim.Index}]",
        };
    }

    private static ExpandedName NameOf(Claim claim, ExpandedName? read)
    {
        if (claim.Member is { Kind: not (XmlMemberKind.Items or XmlMemberKind.NamedElement) } member)
        {
            return new ExpandedName(member.LocalName, member.NamespaceUri);
        }

        if (claim.Value is not XmlElementNode node)
        {
            return read!;
        }

        (string localName, string namespaceUri) = node.WrittenName;
        return new ExpandedName(localName, namespaceUri);
    }

    private static string TextOf(Claim claim) => claim.Value switch
    {
        string text => text,
        { } value => claim.Member!.Scalar?.TextOf(value) ?? $"{value} (not a member of its enum)",
    };

    private void AddNew(XmlElementNode? element)
    {
        foreach (Claim claim in _attributeClaims)
        {
            if (!claim.IsTaken)
            {
                AddAttribute(claim);
            }
        }

        bool isNew = false;
        List<ContentChild> loose = [];
        for (int i = 0; i < _claims.Count; i++)
        {
            Claim claim = _claims[i];
            if (claim.IsTaken || IsNoText(claim))
            {
                continue;
            }

            isNew = true;
            claim.Child = ChildOf(claim, null);
            int at = PlaceBeside(i);
            if (at < 0)
            {
                loose.Add(claim.Child);
                at = PlaceBySchema(claim);
            }

            if (at < Children.Count && Children[at] is { IsRemoved: true } removed && removed.Name == claim.Child.Name && removed.IsElement)
            {
                (claim.Child.Start, claim.Child.End, claim.Child.IsChanged) = (removed.Start, removed.End, true);
                Children[at] = claim.Child;
            }
            else
            {
                Children.Insert(at, claim.Child);
            }

            _lastNew = at;
        }

        if (element?.ChosenOrder is { } chosen)
        {
            Children = ChosenContent.Order(Children, chosen);
        }
        else if (isNew && element is not null)
        {
            Children = ContentOrder.Arrange(element, Children, loose);
        }
    }

    private static bool IsNoText(Claim claim) => claim.Value is string { Length: 0 } && claim.Member is { Kind: XmlMemberKind.Text };

    private void AddAttribute(Claim claim)
    {
        ContentAttribute attribute = AttributeOf(claim);
        int known = Attributes.FindIndex(other => other.Name == attribute.Name);
        if (known < 0)
        {
            Attributes.Add(attribute);
        }
        else if (Attributes[known].IsRemoved || (Attributes[known].IsExtra && !attribute.IsExtra))
        {
            // What has a property by now is written once.
            (attribute.Start, attribute.ValueStart, attribute.End) = (Attributes[known].Start, Attributes[known].ValueStart, Attributes[known].End);
            attribute.IsChanged = true;
            Attributes[known] = attribute;
        }
        else if (!attribute.IsExtra || Attributes[known].IsExtra)
        {
            // Two attributes of one name, which code added, are an error that writing reports.
            Attributes.Add(attribute);
        }
    }

    // Whether a comment ends the line of the child before it, and so is about that.
    private bool IsRemark(int index)
    {
        if (index >= Children.Count || Children[index] is not { Kind: NodePartKind.Comment, Start: >= 0 } comment || Children[index - 1] is not { Start: >= 0 } before)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = _node.Document!.Bytes;
        ReadOnlySpan<byte> rest = bytes[comment.End..].TrimStart(" \t"u8);
        return !bytes[before.End..comment.Start].Contains((byte)'\n') && (rest.IsEmpty || rest[0] is (byte)'\n' or (byte)'\r');
    }

    // After the item before it in its list; else before the next one that has a place.
    private int PlaceBeside(int index)
    {
        Claim claim = _claims[index];
        if (claim.Index < 0)
        {
            return -1;
        }

        if (index > 0 && claim.IsInListOf(_claims[index - 1]) && _claims[index - 1].Child is { } before)
        {
            // New items mostly follow each other.
            int at = _lastNew < Children.Count && Children[_lastNew] == before ? _lastNew + 1 : Children.IndexOf(before) + 1;
            while (IsRemark(at))
            {
                at++;
            }

            return at;
        }

        for (int next = index + 1; next < _claims.Count && claim.IsInListOf(_claims[next]); next++)
        {
            if (_claims[next].Child is { } after && _claims[next].IsTaken)
            {
                return Children.IndexOf(after);
            }
        }

        return -1;
    }

    // The place of a removed child of the same name; else before the first child of a later member.
    private int PlaceBySchema(Claim claim)
    {
        int removed = Children.FindIndex(child => child.IsRemoved && child.IsElement && child.Name == claim.Child!.Name);
        if (removed >= 0)
        {
            return removed;
        }

        int later = claim.Order == long.MaxValue ? -1 : Children.FindIndex(child => !child.IsRemoved && child.IsElement && child.Order > claim.Order);
        if (later < 0)
        {
            later = Children.FindLastIndex(static child => child.IsElement || child.Start < 0) + 1;
        }

        return later;
    }

    /// <summary>Something that the object has and that is to be written.</summary>
    private sealed class Claim(XmlContentNode holder, XmlClassMember? member, int index, object value, string path, long order)
    {
        public XmlContentNode Holder => holder;

        public XmlClassMember? Member => member;

        public int Index => index;

        public object Value => value;

        public string Path => path;

        /// <summary>The place of the member in the schema.</summary>
        public long Order => order;

        /// <summary>The position where it was read; -1 if it is new.</summary>
        public int Place { get; set; } = -1;

        public bool IsTaken { get; set; }

        public bool IsMoved { get; set; }

        public ContentChild? Child { get; set; }

        public bool IsInListOf(Claim other) => index >= 0 && ReferenceEquals(other.Holder, holder) && ReferenceEquals(other.Member, member);
    }
}
