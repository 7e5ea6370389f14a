using System.Buffers;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>Markup declarations: element types, attribute lists, entities, notations (XML 1.0, sections 3.2, 3.3, 4.2 and 4.7).</summary>
internal abstract class DeclarationScanner(DoctypeDeclarations doctype) : EntityScanner(doctype)
{
    private readonly ArrayBufferWriter<byte> _literal = new();

    /// <summary>Scans a declaration; the position is at its start.</summary>
    protected void ScanDeclaration()
    {
        if (TrySkipWord("<!ENTITY"u8))
        {
            ScanEntity();
        }
        else if (TrySkipWord("<!ATTLIST"u8))
        {
            ScanAttributeList();
        }
        else if (TrySkipWord("<!ELEMENT"u8))
        {
            ScanName();
            RequireSpace();
            ScanContentModel();
        }
        else if (TrySkipWord("<!NOTATION"u8))
        {
            Doctype.Notations.Add(ScanNcName("a notation"));
            RequireSpace();
            ScanExternalId(isNotation: true);
        }
        else
        {
            throw Unexpected("a declaration of an element type, an attribute list, an entity or a notation");
        }

        SkipSpace();
        Expect(">"u8, "'>'");
    }

    /// <summary>Scans the identifier of something external (production 75), or of a notation (productions 75 and 83).</summary>
    protected void ScanExternalId(bool isNotation = false)
    {
        if (TrySkipWord("PUBLIC"u8))
        {
            ScanPublicId();
            bool isSpaced = SkipSpace();
            if (isNotation && !(isSpaced && IsQuote))
            {
                return;
            }

            if (!isSpaced)
            {
                throw Unexpected("white space");
            }
        }
        else if (!TrySkipWord("SYSTEM"u8))
        {
            throw Unexpected("'SYSTEM' or 'PUBLIC'");
        }

        for (byte quote = ScanQuote(); Current != quote;)
        {
            Position += CharacterLength(Position, "a system identifier");
        }

        Position++;
    }

    /// <summary>Skips white space that must be there.</summary>
    protected void RequireSpace()
    {
        if (!SkipSpace())
        {
            throw Unexpected("white space");
        }
    }

    /// <summary>Skips a text if it stands at the position.</summary>
    protected bool TrySkip(ReadOnlySpan<byte> literal)
    {
        bool isThere = IsAt(literal);
        Position += isThere ? literal.Length : 0;
        return isThere;
    }

    /// <summary>Skips a word, with the white space that must follow, if it stands at the position.</summary>
    protected bool TrySkipWord(ReadOnlySpan<byte> word)
    {
        if (!TrySkip(word))
        {
            return false;
        }

        RequireSpace();
        return true;
    }

    /// <inheritdoc />
    // A parameter entity that was not read may declare it.
    protected override Entity Undeclared(in NameToken name) => Doctype.IsPartial ? new Entity([.. new byte[Padding]]) : base.Undeclared(name);

    private void ScanEntity()
    {
        bool isParameter = TrySkipWord("%"u8);
        int nameStart = Position;
        ScanNcName("an entity");
        ReadOnlySpan<byte> name = Bytes.AsSpan(nameStart, Position - nameStart);
        RequireSpace();
        Entity entity;
        if (IsQuote)
        {
            entity = new Entity(ScanReplacement()) { IsDeclaredInEntity = IsReplacement };
        }
        else
        {
            ScanExternalId();
            bool isUnparsed = SkipSpace() && !isParameter && TrySkipWord("NDATA"u8);
            if (isUnparsed)
            {
                ScanNcName("a notation");
            }

            entity = new Entity(null) { IsUnparsed = isUnparsed, IsDeclaredInEntity = IsReplacement };
        }

        if (!Doctype.IsPartial)
        {
            (isParameter ? Doctype.ParameterEntities : Doctype.Entities).TryAdd(name, entity);
        }
    }

    /// <summary>Scans the literal value of an entity: character references are expanded, references to general entities are not (section 4.4).</summary>
    /// <returns>The replacement text, then zeros.</returns>
    private byte[] ScanReplacement()
    {
        _literal.ResetWrittenCount();
        byte quote = ScanQuote();
        while (Current != quote)
        {
            int start = Position;
            DecodedLength = 0;
            switch (Current)
            {
                case (byte)'&' when Bytes[start + 1] == '#':
                    DecodeReference();
                    break;
                case (byte)'&':
                    Position++;
                    ScanName();
                    Expect(";"u8, "';' at the end of the reference");
                    Decode(start, Position);
                    break;
                case (byte)'%':
                    throw Error("A declaration in the internal subset cannot refer to a parameter entity", start);
                case (byte)'\r':
                    DecodeLineEnd((byte)'\n');
                    break;
                default:
                    Position += CharacterLength(start, "an entity's value");
                    Decode(start, Position);
                    break;
            }

            _literal.Write(Decoded.AsSpan(0, DecodedLength));
        }

        Position++;
        _literal.Write(stackalloc byte[Padding]);
        return _literal.WrittenSpan.ToArray();
    }

    private void ScanAttributeList()
    {
        ReadOnlySpan<byte> element = BytesOf(ScanName());
        AttributeList attributes = Doctype.Attributes.Find(element) ?? new();
        while (SkipSpace() && Current != '>')
        {
            NameToken name = ScanName();
            RequireSpace();
            bool isTokenized = ScanType();
            RequireSpace();
            AttributeDefinition definition = new(isTokenized, ScanDefault(name, isTokenized));
            if (!Doctype.IsPartial)
            {
                attributes.TryAdd(BytesOf(name), definition);
            }
        }

        Doctype.Attributes.TryAdd(element, attributes);
    }

    /// <summary>Scans the type of an attribute (production 54).</summary>
    /// <returns>Whether it is not CDATA.</returns>
    private bool ScanType()
    {
        int start = Position;
        while (char.IsAsciiLetterUpper((char)Current))
        {
            Position++;
        }

        switch (TextOf(start, Position))
        {
            case "CDATA":
                return false;
            case "ID" or "IDREF" or "IDREFS" or "ENTITY" or "ENTITIES" or "NMTOKEN" or "NMTOKENS":
                return true;
            case "NOTATION":
                RequireSpace();
                ScanEnumeration(areNames: true);
                return true;
            case "" when Current == '(':
                ScanEnumeration(areNames: false);
                return true;
            default:
                Position = start;
                throw Unexpected("the type of an attribute");
        }
    }

    private void ScanEnumeration(bool areNames)
    {
        Expect("("u8, "'('");
        do
        {
            SkipSpace();
            if (areNames)
            {
                ScanNcName("a notation");
            }
            else
            {
                ScanNameToken();
            }

            SkipSpace();
        }
        while (TrySkip("|"u8));
        Expect(")"u8, "'|' or ')'");
    }

    /// <summary>Scans the default of an attribute (production 60).</summary>
    /// <returns>The default as markup; null if there is none.</returns>
    private byte[]? ScanDefault(in NameToken name, bool isTokenized)
    {
        if (TrySkip("#REQUIRED"u8) || TrySkip("#IMPLIED"u8))
        {
            return null;
        }

        TrySkipWord("#FIXED"u8);
        ArrayBufferWriter<byte> value = new();
        ScanValue(ScanQuote(), value);
        _literal.ResetWrittenCount();
        _literal.Write(" "u8);
        _literal.Write(BytesOf(name));
        _literal.Write("="u8);
        _literal.WriteQuoted(value.WrittenSpan, isTokenized);
        return _literal.WrittenSpan.ToArray();
    }

    private void ScanContentModel()
    {
        if (TrySkip("EMPTY"u8) || TrySkip("ANY"u8))
        {
            return;
        }

        int start = Position;
        Expect("("u8, "'EMPTY', 'ANY' or '('");
        SkipSpace();
        if (TrySkip("#PCDATA"u8))
        {
            ScanMixed();
        }
        else
        {
            Position = start;
            ScanChildren();
        }
    }

    /// <summary>Scans the rest of a mixed content model (production 51).</summary>
    private void ScanMixed()
    {
        SkipSpace();
        bool hasNames = false;
        while (TrySkip("|"u8))
        {
            hasNames = true;
            SkipSpace();
            ScanName();
            SkipSpace();
        }

        Expect(hasNames ? ")*"u8 : ")"u8, hasNames ? "'|' or ')*'" : "'|' or ')'");
        TrySkip(hasNames ? default : "*"u8);
    }

    /// <summary>Scans a model of element content (production 47). The groups are on a stack of their own: they may nest to any depth.</summary>
    private void ScanChildren()
    {
        // The separators of the open groups; 0 before the first.
        Stack<byte> separators = new();
        do
        {
            SkipSpace();
            if (TrySkip("("u8))
            {
                separators.Push(0);
                continue;
            }

            ScanName();
            SkipOccurrence();
            SkipSpace();
            while (TrySkip(")"u8))
            {
                SkipOccurrence();
                separators.Pop();
                if (separators.Count == 0)
                {
                    return;
                }

                SkipSpace();
            }

            byte separator = separators.Pop();
            if (Current is not ((byte)',' or (byte)'|') || (separator != 0 && separator != Current))
            {
                throw Unexpected(separator == 0 ? "',', '|' or ')'" : $"'{(char)separator}' or ')'");
            }

            separators.Push(Current);
            Position++;
        }
        while (true);
    }

    private void SkipOccurrence() => Position += Current is (byte)'?' or (byte)'*' or (byte)'+' ? 1 : 0;

    /// <summary>Scans a name without a colon (Namespaces in XML 1.0, section 7).</summary>
    private string ScanNcName(string ofWhat)
    {
        NameToken name = ScanName();
        return !name.HasPrefix ? TextOf(name.Start, name.End) : throw Error($"The name of {ofWhat} has no colon", name.Start);
    }

    /// <summary>Scans a name token (production 7).</summary>
    private void ScanNameToken()
    {
        int start = Position;
        while (XmlCharacters.IsName(Current) || Current == ':')
        {
            System.Text.Rune.DecodeFromUtf8(Bytes.AsSpan(Position, End - Position), out System.Text.Rune rune, out int length);
            if (rune.Value != ':' && !XmlCharacters.IsName(rune.Value))
            {
                break;
            }

            Position += length;
        }

        if (Position == start)
        {
            throw Unexpected("a name token");
        }
    }

    /// <summary>Scans a public identifier (production 12).</summary>
    private void ScanPublicId()
    {
        for (byte quote = ScanQuote(); Current != quote;)
        {
            bool isAllowed = char.IsAsciiLetterOrDigit((char)Current) || " \r\n-'()+,./:=?;!*#@$_%"u8.Contains(Current);
            Position += isAllowed ? 1 : throw Unexpected("a character of a public identifier");
        }

        Position++;
    }
}
