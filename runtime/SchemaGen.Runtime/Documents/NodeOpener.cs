using System.Buffers;
using System.Text;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Values;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime.Documents;

/// <summary>
/// Reads the members of an object from its document: one scan over the start tag and, where text matters, over what is between the children. Child
/// elements become objects that are not opened.
/// </summary>
internal sealed class NodeOpener
{
    // What makes text need a scan: markup, references, and line ends that XML reads as others.
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create("<&\r"u8);

    [ThreadStatic]
    private static NodeOpener? _own;

    private readonly XmlTokenizer _tokens = new();
    private readonly XmlTokenizer _values = new();
    private readonly StartTagLookup _startTag = new();
    private readonly KnownObjects _known = new();
    private NameNumbers? _numbers;
    private DocumentText _document = null!;
    private XmlElementNode _node = null!;
    private List<NodePart>? _parts;
    private HashSet<XmlGroupNode>? _readGroups;

    /// <summary>Opens an object.</summary>
    public static void Open(XmlElementNode node) => (_own ??= new NodeOpener()).Read(node, null);

    /// <summary>Makes the object of an element anew, as it was read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="element">The number of the element.</param>
    /// <param name="pattern">The pattern that it matched.</param>
    /// <param name="parts">Gets the pieces of its text, in document order; null for an object that is not opened.</param>
    public static XmlElementNode Create(DocumentText document, int element, int pattern, List<NodePart>? parts = null)
    {
        NodeOpener opener = _own ??= new NodeOpener();
        opener._document = document;
        XmlElementNode node;
        if (parts is null)
        {
            node = opener.CreateNode(element, pattern);
        }
        else
        {
            node = opener.CreateFolded(element, pattern);
            opener.Read(node, parts);
        }

        opener.Leave();

        return node;
    }

    private void Read(XmlElementNode node, List<NodePart>? parts)
    {
        _node = node;
        _document = node.Document!;
        _parts = parts;
        ref ElementEntry entry = ref _document.Elements[node.ElementNumber];
        XmlClass type = node.XmlClass;
        int tagEnd = node.HasStartTag ? entry.Start + TextHash.LengthOfTag(MarkupOf(in entry)) : ReadStartTag(type);
        ReadContent(node, type, in entry, tagEnd);
        Leave();
    }

    /// <summary>Reads the attributes.</summary>
    /// <returns>Where the tag ends.</returns>
    private int ReadStartTag(XmlClass type)
    {
        _tokens.BeginElement(_document, _node.ElementNumber);
        _tokens.Read();
        foreach (ref readonly AttributeToken attribute in _tokens.Attributes)
        {
            ReadAttribute(attribute, type);
        }

        return _tokens.Position;
    }

    /// <summary>Reads what is after the start tag.</summary>
    private void ReadContent(XmlElementNode node, XmlClass type, in ElementEntry entry, int tagEnd)
    {
        bool isEmpty = tagEnd == entry.End;
        int contentEnd = isEmpty ? tagEnd : _document.ContentEndOf(node.ElementNumber);
        if (entry.Next > node.ElementNumber + 1)
        {
            ReadChildren(type, tagEnd, contentEnd, entry.Next);
        }
        else if (!isEmpty)
        {
            ReadText(type, tagEnd, contentEnd);
        }
        else if (type.Text is { } member && !type.IsMixed)
        {
            TryReadText(node, member, [], node.ElementNumber, contentEnd);
        }

        DropUnreadGroups(node, type);
        Finish(node, type);
    }

    private ReadOnlySpan<byte> MarkupOf(in ElementEntry entry) => _document.Bytes.AsSpan(entry.Start, entry.End - entry.Start);

    // The document and its objects go when nobody else holds them.
    private void Leave()
    {
        _parts = null;
        _document = null!;
        _node = null!;
        _tokens.Leave();
        _values.Leave();
        _startTag.Leave();
        _readGroups?.Clear();
    }

    private static void Finish(XmlContentNode node, XmlClass type)
    {
        foreach (XmlClassMember member in type.Groups)
        {
            if (node[member] is XmlGroupNode group)
            {
                Finish(group, group.XmlClass);
            }
        }

        node.MarkOpen();
    }

    private XmlElementNode CreateNode(int element, int pattern)
    {
        if (_document.Schema is not { } schema || pattern < 0 || _document.IsLenient)
        {
            return CreateFolded(element, pattern);
        }

        ReadOnlySpan<byte> text = MarkupOf(in _document.Elements[element]);
        if (_known.Find(schema, pattern, text) is { } known)
        {
            return (XmlElementNode)known.CopyFor(_document, element);
        }

        int wanted = _known.WantedLength;
        XmlElementNode node = CreateFolded(element, pattern);
        if (wanted > 0)
        {
            _known.Add(schema, pattern, text[..wanted], TryReadConstants(node, wanted) ? (XmlElementNode)node.CopyFor(null, element) : null);
        }

        return node;
    }

    /// <summary>Reads the start tag of a folded object and, if it is all of the element, the rest of it.</summary>
    /// <param name="node">The object.</param>
    /// <param name="length">The length that the tag seems to have.</param>
    /// <returns>Whether nothing but the tag decides what was read.</returns>
    private bool TryReadConstants(XmlElementNode node, int length)
    {
        XmlClass type = node.XmlClass;
        if (type.Has(XmlMemberFlags.TakesRest | XmlMemberFlags.DropUnread) || node.HasOwnName)
        {
            return false;
        }

        (XmlElementNode outer, List<NodePart>? outerParts) = (_node, _parts);
        (_node, _parts) = (node, null);
        ref ElementEntry entry = ref _document.Elements[node.ElementNumber];
        int tagEnd = ReadStartTag(type);
        bool areConstants = tagEnd == entry.Start + length;
        foreach (ref readonly AttributeToken attribute in _tokens.Attributes)
        {
            areConstants = areConstants && !attribute.IsDeclaration && !attribute.Name.HasPrefix;
        }

        if (tagEnd == entry.End)
        {
            ReadContent(node, type, in entry, tagEnd);
        }
        else
        {
            node.MarkStartTag();
        }

        (_node, _parts) = (outer, outerParts);
        return areConstants && KnownObjects.HoldsConstants(node);
    }

    private XmlElementNode CreateFolded(int element, int pattern)
    {
        XmlSchemaReader? schema = _document.Schema;
        StartTagLookup tag = _startTag.At(_document, element);
        XmlElementNode? node = null;
        if (schema is not null && pattern >= 0 && schema.Program.Elements[pattern].Binding == ElementBinding.Object)
        {
            node = _document.Undecided?.Contains(element) == true ? schema.CreateUnrecognized(pattern, new XmlStartTag(tag)) : null;
            node ??= schema.Create(pattern, new XmlStartTag(tag));
            if (!(node.XmlClass.IsOf(schema.Program.Names) && schema.Program.Elements[pattern].Name == node.XmlClass.NameNumber))
            {
                ExpandedName name = tag.Name();
                node.Xml_ReadName(name.LocalName, name.NamespaceUri);
            }
        }

        node ??= new XmlRawElement(tag.Name());
        node.Attach(_document, element, pattern);
        return node;
    }

    private int NumberOf(XmlClass type, in NameToken name, int namespaceId)
    {
        if (type.Names is not { } names)
        {
            return -1;
        }

        if (_numbers?.Names != names)
        {
            _numbers = new NameNumbers(names, _tokens);
        }

        return _numbers.Of(name, namespaceId);
    }

    private void ReadAttribute(in AttributeToken attribute, XmlClass type)
    {
        if (attribute.IsDeclaration)
        {
            AddPart(NodePartKind.Declaration, attribute, null, null);
            return;
        }

        if (TryReadAttribute(_node, type, attribute))
        {
            return;
        }

        XmlContentNode holder = UnrecognizedGroupFor(_tokens.LocalNameOf(attribute.Name)) ?? (XmlContentNode)_node;
        holder.ExtraToRead().Read(RawAttribute(attribute), attribute.Name.Start);
        AddPart(NodePartKind.Attribute, attribute, holder, null);
    }

    private bool TryReadAttribute(XmlContentNode holder, XmlClass type, in AttributeToken attribute)
    {
        if (type.Attributes.Find(NumberOf(type, attribute.Name, attribute.NamespaceId)) is { } named)
        {
            if (TryReadText(holder, named, _tokens.ValueOf(attribute), _node.ElementNumber, attribute.Name.Start))
            {
                AddPart(NodePartKind.Attribute, attribute, holder, named);
                return true;
            }

            return false;
        }

        if (!type.Has(XmlMemberFlags.HasAttributes | XmlMemberFlags.TakesRest))
        {
            return false;
        }

        foreach (XmlClassMember member in type.Groups)
        {
            if (member.Has(XmlMemberFlags.HasAttributes) && holder[member] is XmlGroupNode group && TryReadAttribute(group, group.XmlClass, attribute))
            {
                MarkRead(group);
                return true;
            }
        }

        foreach (XmlClassMember member in type.Members)
        {
            if (member.Kind == XmlMemberKind.AnyAttributes)
            {
                holder.ItemsAt(member.Slot).Add(RawAttribute(attribute), attribute.Name.Start);
                AddPart(NodePartKind.Attribute, attribute, holder, member);
                return true;
            }
        }

        return false;
    }

    private XmlRawAttribute RawAttribute(in AttributeToken attribute)
    {
        ExpandedName name = NameOf(attribute);
        return new XmlRawAttribute(name.LocalName, name.NamespaceUri, Encoding.UTF8.GetString(_tokens.ValueOf(attribute)));
    }

    private ExpandedName NameOf(in AttributeToken attribute) =>
        new(Encoding.UTF8.GetString(_tokens.LocalNameOf(attribute.Name)), _tokens.Namespaces.UriOf(attribute.NamespaceId));

    private XmlGroupNode? UnrecognizedGroupFor(ReadOnlySpan<byte> attribute)
    {
        XmlGroupNode? first = null;
        foreach (XmlClassMember member in _document.IsLenient ? _node.XmlClass.Groups : [])
        {
            if (_node[member] is XmlGroupNode { Discriminator: { } discriminator } group)
            {
                if (Encoding.UTF8.GetString(attribute) == discriminator)
                {
                    return group;
                }

                first ??= group;
            }
        }

        return first;
    }

    private void ReadChildren(XmlClass type, int start, int end, int after)
    {
        bool readsText = type.IsMixed || _document.IsLenient || _parts is not null;
        ElementEntry[] elements = _document.Elements;
        int position = start;
        for (int child = _node.ElementNumber + 1; child < after; child = elements[child].Next)
        {
            if (readsText && position < elements[child].Start)
            {
                ReadBetween(type, position, elements[child].Start);
            }

            ReadChild(type, child);
            position = elements[child].End;
        }

        if (readsText && position < end)
        {
            ReadBetween(type, position, end);
        }
    }

    private void ReadChild(XmlClass type, int child)
    {
        int pattern = _node is XmlRawElement ? ElementEntry.NoPattern : _document.PatternOf(child, _node.Pattern);
        SchemaNames? names = _document.Schema?.Program.Names;
        int start = _document.Elements[child].Start;
        if (pattern >= 0 && _document.Schema!.Program.Elements[pattern].Binding == ElementBinding.Value)
        {
            int name = NumberOfChild(type, child, pattern, names);
            if (!(_document.IsLenient && !IsTextOnly(child)) && TryReadValue(_node, type, name, child))
            {
                return;
            }

            AddExtra(CreateNode(child, ElementEntry.NoPattern), start, child);
            return;
        }

        XmlElementNode node = CreateNode(child, pattern);
        int number = node is XmlRawElement raw
            ? type.NumberOf(raw.LocalName, raw.NamespaceUri)
            : NumberOfChild(type, child, pattern, names);
        bool isKnown = pattern >= 0 || _node is XmlRawElement;
        if (!isKnown || !TryReadElement(_node, type, number, node, node.XmlClass, child))
        {
            AddExtra(node is XmlRawElement ? node : CreateNode(child, ElementEntry.NoPattern), start, child);
        }
    }

    // A schema that shares a class with another numbers names on its own.
    private int NumberOfChild(XmlClass type, int child, int pattern, SchemaNames? names)
    {
        int name = _document.Schema!.Program.Elements[pattern].Name;
        if (name >= 0 && names is not null && type.IsOf(names))
        {
            return name;
        }

        ExpandedName expanded = _startTag.At(_document, child).Name();
        return type.NumberOf(expanded.LocalName, expanded.NamespaceUri);
    }

    private void AddExtra(XmlElementNode node, int start, int child)
    {
        XmlContentNode holder = UnrecognizedGroupFor([]) ?? (XmlContentNode)_node;
        holder.ExtraToRead().Read(node, start);
        AddPart(NodePartKind.Element, child, holder, null);
    }

    private bool TryReadElement(XmlContentNode holder, XmlClass type, int number, XmlElementNode child, XmlClass childType, int element)
    {
        for (int place = -1; type.Children.Next(number, ref place) is { } named;)
        {
            if (!named.IsValueElement && TryHold(holder, named, child, childType, element))
            {
                return true;
            }
        }

        if (TryReadByFlag(holder, type, XmlMemberFlags.TakesByClass, child, childType, element))
        {
            return true;
        }

        foreach (XmlClassMember member in type.Groups)
        {
            if (member.Has(XmlMemberFlags.HasElements)
                && holder[member] is XmlGroupNode group
                && TryReadElement(group, group.XmlClass, number, child, childType, element))
            {
                MarkRead(group);
                return true;
            }
        }

        return TryReadByFlag(holder, type, XmlMemberFlags.TakesRest, child, childType, element);
    }

    private bool TryReadByFlag(XmlContentNode holder, XmlClass type, XmlMemberFlags flag, XmlElementNode child, XmlClass childType, int element)
    {
        foreach (XmlClassMember member in type.Has(flag) ? type.Members : [])
        {
            if (!member.IsAttribute && member.Has(flag) && TryHold(holder, member, child, childType, element))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryHold(XmlContentNode holder, XmlClassMember member, XmlElementNode child, XmlClass childType, int element)
    {
        if ((_document.IsLenient || member.Has(XmlMemberFlags.ByClass))
            && (!member.CanHold(childType) || (member.Has(XmlMemberFlags.FirstOnly) && holder[member] is not null)))
        {
            return false;
        }

        if (member.Has(XmlMemberFlags.List))
        {
            holder.ItemsAt(member.Slot).Add(child, _document.Elements[element].Start);
        }
        else if (_document.IsLenient && holder[member] is not null)
        {
            return false;
        }
        else
        {
            holder[member] = child;
        }

        AddPart(NodePartKind.Element, element, holder, member);
        return true;
    }

    private bool TryReadValue(XmlContentNode holder, XmlClass type, int number, int child)
    {
        for (int place = -1; type.Children.Next(number, ref place) is { } named;)
        {
            if (named.IsValueElement)
            {
                if (_document.IsLenient && !named.Has(XmlMemberFlags.List) && holder[named] is not null)
                {
                    return false;
                }

                ElementEntry entry = _document.Elements[child];
                ReadOnlySpan<byte> text = TextOf(entry);
                string? kept = _parts is null ? null : Encoding.UTF8.GetString(text);
                if (!TryReadText(holder, named, text, child, entry.Start))
                {
                    return false;
                }

                AddPart(NodePartKind.Value, child, holder, named, kept);
                return true;
            }
        }

        foreach (XmlClassMember member in type.Groups)
        {
            if (member.Has(XmlMemberFlags.HasValues) && holder[member] is XmlGroupNode group && TryReadValue(group, group.XmlClass, number, child))
            {
                MarkRead(group);
                return true;
            }
        }

        return false;
    }

    private bool IsTextOnly(int child)
    {
        ElementEntry entry = _document.Elements[child];
        _values.BeginElement(_document, child);
        _values.Read();
        return entry.Next == child + 1 && _values.Attributes.IsEmpty;
    }

    /// <summary>The text of an element without child elements.</summary>
    private ReadOnlySpan<byte> TextOf(ElementEntry entry)
    {
        // Mostly the tag has no attributes, and is no longer than its name.
        ReadOnlySpan<byte> element = _document.Bytes.AsSpan(entry.Start, entry.End - entry.Start);
        int tagEnd = element.IndexOf((byte)'>') + 1;
        return element[tagEnd - 2] != '/' && element[..tagEnd].IndexOf((byte)'=') < 0
            ? TextIn(entry.Start + tagEnd, entry.Start + element.LastIndexOf((byte)'<'))
            : TextIn(entry.Start, entry.End);
    }

    /// <summary>The text in a run of nodes, joined.</summary>
    private ReadOnlySpan<byte> TextIn(int start, int end)
    {
        ReadOnlySpan<byte> plain = _document.Bytes.AsSpan(start, end - start);
        if (!plain.ContainsAny(NotPlain))
        {
            return plain;
        }

        _values.BeginFragment(_document, _node.ElementNumber, start, end);
        return _values.ReadText();
    }

    /// <summary>Reads the text of an element that has no child elements.</summary>
    private void ReadText(XmlClass type, int start, int end)
    {
        if (_parts is not null || type.IsMixed)
        {
            ReadBetween(type, start, end);
        }

        if (type.IsMixed)
        {
            return;
        }

        ReadOnlySpan<byte> text = TextIn(start, end);
        if (type.Text is { } member && TryReadText(_node, member, text, _node.ElementNumber, start))
        {
            return;
        }

        if (!WhiteSpace.IsBlank(text) && (type.Text is not null || _parts is null))
        {
            AddExtraText(Encoding.UTF8.GetString(text), start);
        }
    }

    /// <summary>Reads texts, comments and processing instructions between children.</summary>
    private void ReadBetween(XmlClass type, int start, int end)
    {
        _values.BeginFragment(_document, _node.ElementNumber, start, end);
        int textStart = -1;
        StringBuilder? text = null;
        while (true)
        {
            XmlTokenKind kind = _values.Read();
            switch (kind)
            {
                case XmlTokenKind.Text or XmlTokenKind.CharacterData:
                    textStart = textStart < 0 ? _values.TokenStart : textStart;
                    string piece = Encoding.UTF8.GetString(_values.Value);
                    (text ??= new StringBuilder()).Append(piece);
                    AddPiece(NodePartKind.Text, piece, null);
                    break;
                case XmlTokenKind.Comment:
                    AddPiece(NodePartKind.Comment, Slice("<!--".Length, "-->".Length), null);
                    break;
                case XmlTokenKind.Instruction:
                    string target = Encoding.UTF8.GetString(_document.Bytes, _values.Name.Start, _values.Name.Length);
                    AddPiece(NodePartKind.Instruction, Slice("<?".Length + _values.Name.Length, "?>".Length).TrimStart(' ', '\t', '\r', '\n'), target);
                    break;
                case XmlTokenKind.End:
                    if (text is not null)
                    {
                        AddText(type, text.ToString(), textStart);
                    }

                    return;
            }
        }
    }

    private string Slice(int before, int after) =>
        Encoding.UTF8.GetString(_document.Bytes, _values.TokenStart + before, _values.Position - after - _values.TokenStart - before);

    private void AddText(XmlClass type, string text, int start)
    {
        if (type.IsMixed)
        {
            _node.ItemsAt(type.Items!.Slot).Add(_node is XmlRawElement ? text : new XmlTextItem(text), start);
        }
        else if (!WhiteSpace.IsBlank(text) && (_document.Elements[_node.ElementNumber].Next > _node.ElementNumber + 1 || type.Text is null))
        {
            AddExtraText(text, start);
        }
    }

    private void AddExtraText(string text, int start) => _node.ExtraToRead().Read(text, start);

    private bool TryReadText(XmlContentNode holder, XmlClassMember member, ReadOnlySpan<byte> text, int element, int place)
    {
        if (member.IsFixed)
        {
            return true;
        }

        if (member.Has(XmlMemberFlags.BlankIsNone) && WhiteSpace.IsBlank(text))
        {
            return true;
        }

        object? value = member.Has(XmlMemberFlags.Presence) ? "" : MemberValues.Of(member, text, _document, element);
        if (value is null)
        {
            return false;
        }

        if (member.Has(XmlMemberFlags.List))
        {
            holder.ItemsAt(member.Slot).Add(value, place);
        }
        else
        {
            holder[member] = value;
        }

        return true;
    }

    private void MarkRead(XmlGroupNode group) => (_readGroups ??= new HashSet<XmlGroupNode>(ReferenceEqualityComparer.Instance)).Add(group);

    // The optional groups of which nothing was there.
    private void DropUnreadGroups(XmlContentNode node, XmlClass type)
    {
        foreach (XmlClassMember member in type.Has(XmlMemberFlags.DropUnread) ? type.Groups : [])
        {
            if (member.Has(XmlMemberFlags.DropUnread) && node[member] is XmlGroupNode { ExtraContent: null } group && _readGroups?.Contains(group) != true)
            {
                node[member] = null;
            }
        }
    }

    private void AddPart(NodePartKind kind, in AttributeToken attribute, XmlContentNode? holder, XmlClassMember? member) => _parts?.Add(new NodePart
    {
        Kind = kind,
        Start = attribute.Name.Start,
        End = attribute.End,
        ValueStart = attribute.StartOfValueIn(_document.Bytes),
        Holder = holder,
        Member = member,
        Element = -1,
        Name = NameOf(attribute),
        Text = Encoding.UTF8.GetString(_tokens.ValueOf(attribute)),
    });

    private void AddPart(NodePartKind kind, int element, XmlContentNode? holder, XmlClassMember? member, string? text = null) => _parts?.Add(new NodePart
    {
        Kind = kind,
        Start = _document.Elements[element].Start,
        End = _document.Elements[element].End,
        Holder = holder,
        Member = member,
        Element = element,
        Name = _startTag.At(_document, element).Name(),
        Text = text,
    });

    private void AddPiece(NodePartKind kind, string text, string? target) => _parts?.Add(new NodePart
    {
        Kind = kind,
        Start = _values.TokenStart,
        End = _values.Position,
        Element = -1,
        Name = new ExpandedName(target ?? "", ""),
        Text = text,
    });
}
