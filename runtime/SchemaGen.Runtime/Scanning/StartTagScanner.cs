using System.Xml;

namespace SchemaGen.Runtime.Scanning;

/// <summary>Start tags: the name, the attributes, and the namespaces that they declare and use.</summary>
internal abstract class StartTagScanner : MarkupScanner
{
    // From this many attributes on, a set finds repeated names.
    private const int ManyAttributes = 16;

    private readonly HashSet<(string, string)> _seen = [];
    private AttributeToken[] _attributes = new AttributeToken[16];
    private int _attributeCount;
    private bool _usesNamespaces;

    /// <summary>The attributes of the latest start tag, namespace declarations included.</summary>
    public ReadOnlySpan<AttributeToken> Attributes => _attributes.AsSpan(0, _attributeCount);

    /// <summary>The namespace declarations in force.</summary>
    public NamespaceScopes Namespaces { get; } = new();

    /// <summary>The value of an attribute of the latest start tag.</summary>
    public ReadOnlySpan<byte> ValueOf(in AttributeToken attribute) =>
        (attribute.IsDecoded ? Decoded : Bytes).AsSpan(attribute.ValueStart, attribute.ValueLength);

    /// <summary>The local part of a name.</summary>
    public ReadOnlySpan<byte> LocalNameOf(scoped in NameToken name) => Bytes.AsSpan(name.LocalStart, name.LocalLength);

    /// <summary>The index of an attribute of the latest start tag; -1 if it has none of the name.</summary>
    public int IndexOfAttribute(string localName, string namespaceUri)
    {
        for (int i = 0; i < _attributeCount; i++)
        {
            if (XmlCharacters.IsText(LocalNameOf(_attributes[i].Name), localName) && Namespaces.UriOf(_attributes[i].NamespaceId) == namespaceUri)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Forgets the attributes of the tag before.</summary>
    protected void ClearAttributes() => _attributeCount = 0;

    /// <summary>Scans the rest of a start tag; the position is after its name.</summary>
    /// <returns>Whether it is an empty-element tag.</returns>
    protected bool ScanAttributes(int depth)
    {
        _attributeCount = 0;
        _usesNamespaces = false;
        DecodedLength = 0;
        while (true)
        {
            bool isSpaced = SkipSpace();
            byte b = Current;
            if (b is (byte)'>' or (byte)'/')
            {
                bool isEmpty = b == '/';
                Position += isEmpty ? 1 : 0;
                Expect(">"u8, "'>'");
                if (_usesNamespaces)
                {
                    Declare(depth);
                    BindPrefixes();
                }

                return isEmpty;
            }

            if (!isSpaced)
            {
                throw Unexpected("white space, '>' or '/>'");
            }

            ScanAttribute();
        }
    }

    private void ScanAttribute()
    {
        if (_attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, _attributeCount * 2);
        }

        ref AttributeToken attribute = ref _attributes[_attributeCount];
        NameToken name = ScanName();
        attribute.Name = name;
        attribute.NamespaceId = NamespaceScopes.NoneId;
        _usesNamespaces |= name.HasPrefix || IsXmlns(name);
        if (IsRepeated(name))
        {
            throw Error($"'{TextOf(name.Start, name.End)}' is a duplicate attribute name", name.Start);
        }

        if (Current != '=')
        {
            SkipSpace();
        }

        Expect("="u8, "'='");
        byte quote = Current;
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            SkipSpace();
            quote = Current;
            if (quote is not ((byte)'"' or (byte)'\''))
            {
                throw Unexpected("a quotation mark");
            }
        }

        Position++;
        ScanValue(quote, ref attribute);
        attribute.End = Position;
        _attributeCount++;
    }

    private static bool IsXmlns(in NameToken name) => name.Key == XmlnsKey && name.Length == "xmlns".Length;

    private static readonly ulong XmlnsKey = KeyOf("xmlns\0\0\0"u8, 5);

    private bool IsRepeated(in NameToken name)
    {
        if (_attributeCount >= ManyAttributes)
        {
            if (_attributeCount == ManyAttributes)
            {
                _seen.Clear();
                foreach (ref readonly AttributeToken known in Attributes)
                {
                    _seen.Add((TextOf(known.Name.Start, known.Name.End), ""));
                }
            }

            return !_seen.Add((TextOf(name.Start, name.End), ""));
        }

        foreach (ref readonly AttributeToken known in Attributes)
        {
            if (known.Name.Key == name.Key && known.Name.Length == name.Length && NameBytes(known.Name).SequenceEqual(NameBytes(name)))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> NameBytes(in NameToken name) => Bytes.AsSpan(name.Start, name.Length);

    private ReadOnlySpan<byte> PrefixOf(in NameToken name) => Bytes.AsSpan(name.Start, name.PrefixLength);

    private void ScanValue(byte quote, ref AttributeToken attribute)
    {
        byte[] bytes = Bytes;
        int start = Position;
        int position = start;
        while (true)
        {
            byte b = bytes[position];
            if (XmlCharacters.IsPlainValue(b))
            {
                position++;
            }
            else if (b == quote)
            {
                attribute.ValueStart = start;
                attribute.ValueLength = position - start;
                attribute.IsDecoded = false;
                Position = position + 1;
                return;
            }
            else if (b is (byte)'"' or (byte)'\'')
            {
                position++;
            }
            else if (b >= 0x80)
            {
                position += CharacterLength(position, "an attribute's value");
            }
            else
            {
                break;
            }
        }

        attribute.ValueStart = DecodedLength;
        attribute.IsDecoded = true;
        Decode(start, position);
        Position = position;
        DecodeValue(quote);
        attribute.ValueLength = DecodedLength - attribute.ValueStart;
    }

    /// <summary>Decodes the rest of a value that is not what stands in the document: references, white space as blanks (XML 1.0, section 3.3.3).</summary>
    private void DecodeValue(byte quote)
    {
        while (Current != quote)
        {
            byte b = Current;
            switch (b)
            {
                case (byte)'&':
                    DecodeReference();
                    break;
                case (byte)'\n' or (byte)'\r':
                    DecodeLineEnd((byte)' ');
                    break;
                case (byte)'\t':
                    Decode((byte)' ');
                    Position++;
                    break;
                case (byte)'<':
                    throw TagInValue();
                default:
                    int length = CharacterLength(Position, "an attribute's value");
                    Decode(Position, Position + length);
                    Position += length;
                    break;
            }
        }

        Position++;
    }

    private void Declare(int depth)
    {
        foreach (ref readonly AttributeToken attribute in Attributes)
        {
            if (IsXmlns(attribute.Name))
            {
                CheckDeclaration([], attribute);
                Namespaces.Declare([], ValueOf(attribute), depth);
            }
            else if (PrefixOf(attribute.Name).SequenceEqual("xmlns"u8))
            {
                CheckDeclaration(LocalNameOf(attribute.Name), attribute);
                Namespaces.Declare(LocalNameOf(attribute.Name), ValueOf(attribute), depth);
            }
        }
    }

    /// <summary>Namespaces in XML 1.0, section 3: what can be declared.</summary>
    private void CheckDeclaration(ReadOnlySpan<byte> prefix, in AttributeToken attribute)
    {
        ReadOnlySpan<byte> namespaceUri = ValueOf(attribute);
        bool isXml = namespaceUri.SequenceEqual(Namespaces.BytesOf(NamespaceScopes.XmlId));
        string? wrong = prefix.SequenceEqual("xmlns"u8) ? "The prefix 'xmlns' may not be declared"
            : namespaceUri.SequenceEqual(Namespaces.BytesOf(NamespaceScopes.XmlnsId)) ? "The namespace of 'xmlns' may not be declared"
            : prefix.SequenceEqual("xml"u8) != isXml ? "The prefix 'xml' and its namespace go together"
            : prefix.Length > 0 && namespaceUri.IsEmpty ? $"The prefix '{TextOf(attribute.Name.LocalStart, attribute.Name.End)}' may not be declared as no namespace"
            : null;
        if (wrong is not null)
        {
            throw Error(wrong, attribute.Name.Start);
        }
    }

    private void BindPrefixes()
    {
        int bound = 0;
        for (int i = 0; i < _attributeCount; i++)
        {
            ref AttributeToken attribute = ref _attributes[i];
            if (!attribute.Name.HasPrefix)
            {
                attribute.NamespaceId = IsXmlns(attribute.Name) ? NamespaceScopes.XmlnsId : NamespaceScopes.NoneId;
                continue;
            }

            attribute.NamespaceId = NamespaceOf(attribute.Name);
            bound += attribute.NamespaceId == NamespaceScopes.XmlnsId ? 0 : 1;
        }

        if (bound > 1)
        {
            RefuseRepeatedExpandedNames();
        }
    }

    /// <summary>The namespace of a name with a prefix.</summary>
    protected int NamespaceOf(in NameToken name) => Namespaces.Find(PrefixOf(name)) is >= 0 and int found
        ? found
        : throw Error($"'{TextOf(name.Start, name.LocalStart - 1)}' is an undeclared prefix", name.Start);

    private void RefuseRepeatedExpandedNames()
    {
        _seen.Clear();
        foreach (ref readonly AttributeToken attribute in Attributes)
        {
            NameToken name = attribute.Name;
            if (name.HasPrefix && !_seen.Add((TextOf(name.LocalStart, name.End), Namespaces.UriOf(attribute.NamespaceId))))
            {
                throw Error($"'{TextOf(name.Start, name.End)}' is a duplicate attribute name", name.Start);
            }
        }
    }
}
