using System.Buffers;
using System.Xml;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>
/// Expands a document after its DOCTYPE, or the replacement text of an entity: references to entities become their text, start tags get the defaults of
/// missing attributes. What does not depend on declarations is left to the tokenizer, except that each entity must be well-formed by itself.
/// </summary>
internal sealed class ContentExpander(DoctypeDeclarations doctype) : EntityScanner(doctype)
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ArrayBufferWriter<byte> _value = new();
    private readonly List<ExpansionSegment> _segments = [];

    // The bytes before it are in the output, or replaced.
    private int _copied;
    private int _openElements;

    /// <summary>Expands the rest of a document.</summary>
    /// <param name="bytes">The document, then zeros.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="doctypeEnd">Where the DOCTYPE ends.</param>
    /// <param name="end">Where the document ends.</param>
    /// <returns>The expanded document, then zeros, and how it was put together; the document itself if there was nothing to expand.</returns>
    public (byte[] Bytes, int End, IReadOnlyList<ExpansionSegment> Segments) ExpandDocument(byte[] bytes, int start, int doctypeEnd, int end)
    {
        Begin(bytes, start, end);
        Position = doctypeEnd;
        Expand();
        if (_segments.Count == 0)
        {
            return (bytes, end, _segments);
        }

        _output.Write(bytes.AsSpan(_copied, end - _copied));
        int length = _output.WrittenCount;
        _output.Write(stackalloc byte[Padding]);
        return (_output.WrittenSpan.ToArray(), length, _segments);
    }

    /// <summary>Expands replacement text that is content (XML 1.0, section 4.4.2).</summary>
    public byte[] ExpandContent()
    {
        EscapeBoundary();
        Expand();
        if (_openElements > 0)
        {
            throw Error("The entity ends before an element that starts in it", End);
        }

        _output.Write(Bytes.AsSpan(_copied, End - _copied));
        return _output.WrittenSpan.ToArray();
    }

    /// <summary>Expands replacement text in an attribute's value (section 4.4.5).</summary>
    public byte[] ExpandValue()
    {
        ScanValue(0, _value);
        return _value.WrittenSpan.ToArray();
    }

    private void Expand()
    {
        while (Position < End)
        {
            switch (Current)
            {
                case (byte)'<':
                    ScanMarkup();
                    break;
                case (byte)'&' when IsReplacement || _openElements > 0:
                    ExpandReference();
                    break;
                case (byte)'\r' when IsReplacement:
                    Replace(Position, ++Position, "&#13;"u8);
                    break;
                default:
                    int next = Bytes.AsSpan(Position + 1, End - Position - 1).IndexOfAny((byte)'<', (byte)'&', (byte)'\r');
                    Position = next < 0 ? End : Position + 1 + next;
                    break;
            }
        }
    }

    private void ExpandReference()
    {
        int reference = Position;
        if (ScanReference() is not { } entity)
        {
            return;
        }

        if (entity.Replacement is null)
        {
            throw Error($"External entities are not read: '{TextOf(reference + 1, Position - 1)}'", reference);
        }

        entity.Content ??= Enter(entity, reference, new ContentExpander(Doctype), static scanner => scanner.ExpandContent());
        Charge(entity.Content.Length, reference);
        if (!IsReplacement && Bytes[reference - 1] == '\r')
        {
            // A line feed that follows now is not the second half of this line end.
            Replace(reference - 1, reference, "\n"u8);
        }

        Replace(reference, Position, entity.Content);
        EscapeBoundary();
    }

    // Text of several entities is not ']]>', which the tokenizer would see where they meet.
    private void EscapeBoundary()
    {
        int index = Position + (Current == ']' ? 1 : 0);
        if (index < End && Bytes[index] == '>')
        {
            Replace(index, index + 1, "&gt;"u8);
            Position = index + 1;
        }
    }

    private void ScanMarkup()
    {
        switch (Bytes[Position + 1])
        {
            case (byte)'/':
                ScanEndTag();
                break;
            case (byte)'?':
                SkipInstruction();
                break;
            case (byte)'!' when IsAt("<!--"u8):
                SkipComment();
                break;
            case (byte)'!' when IsAt("<![CDATA["u8):
                ScanCharacterData();
                break;
            case (byte)'!':
                throw Unexpected("a tag, a comment or a CDATA section");
            default:
                ScanStartTag();
                break;
        }
    }

    private void ScanCharacterData()
    {
        int start = Position += "<![CDATA[".Length;
        if (!SkipCharacterData() || !IsReplacement)
        {
            return;
        }

        for (int i = start; i < Position; i++)
        {
            if (Bytes[i] == '\r')
            {
                Replace(i, i + 1, "]]>&#13;<![CDATA["u8);
            }
        }
    }

    private void ScanEndTag()
    {
        int start = Position;
        Position += "</".Length;
        ScanName();
        SkipSpace();
        Expect(">"u8, "'>'");
        _openElements--;
        if (IsReplacement && _openElements < 0)
        {
            throw Error("An end tag in an entity ends an element that starts outside of it", start);
        }
    }

    private void ScanStartTag()
    {
        Position++;
        AttributeList? attributes = Doctype.Attributes.Find(BytesOf(ScanName()));
        Doctype.Tags++;
        while (true)
        {
            int end = Position;
            bool isSpaced = SkipSpace();
            byte b = Current;
            if (b is (byte)'>' or (byte)'/')
            {
                AddDefaults(attributes, end);
                _openElements += b == '>' ? 1 : 0;
                Expect(b == '>' ? ">"u8 : "/>"u8, "'>'");
                return;
            }

            if (!isSpaced)
            {
                throw Unexpected("white space, '>' or '/>'");
            }

            ScanAttribute(attributes);
        }
    }

    private void ScanAttribute(AttributeList? attributes)
    {
        NameToken name = ScanName();
        AttributeDefinition? definition = attributes?.Find(BytesOf(name));
        if (definition is not null)
        {
            definition.LatestTag = Doctype.Tags;
        }

        SkipSpace();
        Expect("="u8, "'='");
        SkipSpace();
        int start = Position;
        byte quote = ScanQuote();
        _value.ResetWrittenCount();
        bool isSpecial = ScanValue(quote, _value);
        bool isTokenized = definition is { IsTokenized: true };
        if (isSpecial || (isTokenized && AttributeValueWriter.NeedsCollapse(_value.WrittenSpan)))
        {
            BeginReplacement(start);
            _output.WriteQuoted(_value.WrittenSpan, isTokenized);
            EndReplacement(Position);
        }
    }

    private void AddDefaults(AttributeList? attributes, int index)
    {
        foreach (AttributeDefinition definition in attributes?.Defaults ?? [])
        {
            if (definition.LatestTag != Doctype.Tags && definition.DefaultMarkup is { } markup)
            {
                Doctype.DefaultBytes += markup.Length;
                if (Doctype.DefaultBytes > Doctype.MaxDefaultBytes)
                {
                    throw Error($"Attribute defaults add more than {Doctype.MaxDefaultBytes} bytes", index);
                }

                Replace(index, index, markup);
            }
        }
    }

    private void Replace(int start, int end, ReadOnlySpan<byte> markup)
    {
        BeginReplacement(start);
        _output.Write(markup);
        EndReplacement(end);
    }

    private void BeginReplacement(int start)
    {
        _output.Write(Bytes.AsSpan(_copied, start - _copied));
        _segments.Add(new ExpansionSegment(_output.WrittenCount, start, IsCopy: false));
    }

    private void EndReplacement(int end)
    {
        _segments.Add(new ExpansionSegment(_output.WrittenCount, end, IsCopy: true));
        _copied = end;
    }
}
