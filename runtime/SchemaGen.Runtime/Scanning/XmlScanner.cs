using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace SchemaGen.Runtime.Scanning;

/// <summary>Scans names, white space, references and characters at a position of a document.</summary>
internal abstract class XmlScanner : ByteWindow
{
    private byte[] _decoded = new byte[256];

    /// <summary>The number of bytes in <see cref="Decoded"/>.</summary>
    protected int DecodedLength { get; set; }

    /// <summary>Text that is not what stands in the document, because of references and line ends.</summary>
    protected byte[] Decoded => _decoded;

    /// <summary>The byte at the position.</summary>
    protected byte Current => Bytes[Position];

    /// <summary>The first eight bytes of a name as a number; a shorter name is filled up with zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(ReadOnlySpan<byte> bytes, int length)
    {
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return length >= sizeof(ulong) ? word : word & ((1UL << (length * 8)) - 1);
    }

    /// <summary>Skips white space.</summary>
    /// <returns>Whether there was any.</returns>
    protected bool SkipSpace()
    {
        byte[] bytes = Bytes;
        int position = Position;
        while (XmlCharacters.IsSpace(bytes[position]))
        {
            position++;
        }

        bool any = position != Position;
        Position = position;
        return any;
    }

    /// <summary>Scans a name with at most one colon (Namespaces in XML 1.0, section 4); the position is then after it.</summary>
    protected NameToken ScanName()
    {
        int start = Position;
        int local = start;
        int position = ScanPart(start);
        if (Bytes[position] == ':')
        {
            local = position + 1;
            position = ScanPart(local);
            if (Bytes[position] == ':')
            {
                Position = position;
                throw Unexpected("a name with one colon");
            }
        }

        Position = position;
        return new NameToken(start, local, position, KeyOf(Bytes.AsSpan(local), position - local));
    }

    /// <summary>The text between two indices.</summary>
    protected string TextOf(int start, int end) => Encoding.UTF8.GetString(Bytes, start, end - start);

    /// <summary>Adds bytes of the document to the decoded text.</summary>
    protected void Decode(int start, int end) => Bytes.AsSpan(start, end - start).CopyTo(Reserve(end - start));

    /// <summary>Adds a byte to the decoded text.</summary>
    protected void Decode(byte b) => Reserve(1)[0] = b;

    /// <summary>Decodes a reference; the position is at its ampersand, and then after it (XML 1.0, section 4.1).</summary>
    protected void DecodeReference()
    {
        int start = Position++;
        if (Current == '#')
        {
            Position++;
            DecodeCharacterReference(start);
            return;
        }

        NameToken name = ScanNameAfter("&", "&amp;");
        EndReference(start);
        ReadOnlySpan<byte> entity = Bytes.AsSpan(name.Start, name.Length);
        Decode(entity switch
        {
            _ when entity.SequenceEqual("lt"u8) => (byte)'<',
            _ when entity.SequenceEqual("gt"u8) => (byte)'>',
            _ when entity.SequenceEqual("amp"u8) => (byte)'&',
            _ when entity.SequenceEqual("apos"u8) => (byte)'\'',
            _ when entity.SequenceEqual("quot"u8) => (byte)'"',
            _ => throw Undeclared(TextOf(name.Start, name.End), start + 1),
        });
    }

    /// <summary>Skips the end of a reference.</summary>
    protected void EndReference(int start)
    {
        if (Current != ';')
        {
            string hint = Bytes[start + 1] == '#' ? "" : WriteInstead("&", "&amp;");
            throw Error($"Found {Found()} after '{TextOf(start, Position)}'; expected ';'{hint}", Position);
        }

        Position++;
    }

    /// <summary>Scans the name after a sign that begins a tag or a reference. Where none is, the sign was probably meant as text.</summary>
    protected NameToken ScanNameAfter(string sign, string escape) =>
        XmlCharacters.IsNameStart(Current) ? ScanName() : throw Error($"Found {Found()} after '{sign}'; expected a name{WriteInstead(sign, escape)}", Position);

    /// <summary>The error that an entity is not declared.</summary>
    protected XmlException Undeclared(string entity, int index) => Error($"Entity '{entity}' is not declared; {CharacterNames.InsteadOf(entity)}", index);

    /// <summary>The error that an attribute's value contains '&lt;'.</summary>
    protected XmlException TagInValue() => Error($"'<' is not allowed in an attribute's value{WriteInstead("<", "&lt;")}", Position);

    /// <summary>Decodes a line end as one byte (section 2.11); the position is at it, and then after it.</summary>
    protected void DecodeLineEnd(byte written)
    {
        Position += Current == '\r' && Bytes[Position + 1] == '\n' ? 2 : 1;
        Decode(written);
    }

    /// <summary>The length of the character at an index that is more than plain ASCII; what no document may contain is an error, and so is the end.</summary>
    protected int CharacterLength(int index, string inWhat)
    {
        byte lead = Bytes[index];
        if (lead < ' ' && lead is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
        {
            throw index >= End
                ? Error($"The document ends in {inWhat}", index)
                : Error($"The character 0x{lead:X4} is not allowed in {inWhat}", index);
        }

        if (lead == 0xEF && Bytes[index + 1] == 0xBF && Bytes[index + 2] >= 0xBE)
        {
            throw Error($"The character 0xFFF{Bytes[index + 2] - 0xB0:X} is not allowed in {inWhat}", index);
        }

        return lead switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
    }

    /// <summary>Skips a text that must stand at the position.</summary>
    protected void Expect(ReadOnlySpan<byte> literal, string rule)
    {
        if (!IsAt(literal))
        {
            throw Unexpected(rule);
        }

        Position += literal.Length;
    }

    /// <summary>Whether a text stands at the position.</summary>
    protected bool IsAt(ReadOnlySpan<byte> literal) => Bytes.AsSpan(Position).StartsWith(literal);

    private static string WriteInstead(string sign, string escape) => $" (write '{escape}' for '{sign}' itself)";

    private Span<byte> Reserve(int count)
    {
        if (DecodedLength + count > _decoded.Length)
        {
            Array.Resize(ref _decoded, Math.Max(_decoded.Length * 2, DecodedLength + count));
        }

        DecodedLength += count;
        return _decoded.AsSpan(DecodedLength - count, count);
    }

    private int ScanPart(int start)
    {
        byte[] bytes = Bytes;
        if (!XmlCharacters.IsNameStart(bytes[start]))
        {
            Position = start;
            throw Unexpected("a name");
        }

        int position = start;
        int seen = 0;
        do
        {
            seen |= bytes[position++];
        }
        while (XmlCharacters.IsName(bytes[position]));

        return seen < 0x80 ? position : CheckPart(start, position);
    }

    // Not all characters beyond ASCII can be in a name.
    private int CheckPart(int start, int end)
    {
        for (int position = start; position < end;)
        {
            Rune.DecodeFromUtf8(Bytes.AsSpan(position, end - position), out Rune rune, out int length);
            if (!(position == start ? XmlCharacters.IsNameStart(rune.Value) : XmlCharacters.IsName(rune.Value)))
            {
                if (position > start)
                {
                    return position;
                }

                Position = position;
                throw Unexpected("a name");
            }

            position += length;
        }

        return end;
    }

    private void DecodeCharacterReference(int start)
    {
        bool isHexadecimal = Current == 'x';
        if (isHexadecimal)
        {
            Position++;
        }

        int digits = Position;
        int number = 0;
        while (DigitAt(Position, isHexadecimal) is int digit and >= 0)
        {
            number = (number * (isHexadecimal ? 16 : 10)) + digit;
            if (number > 0x10FFFF)
            {
                throw Error("A character reference goes beyond Unicode", start);
            }

            Position++;
        }

        if (Position == digits)
        {
            throw Unexpected("a digit of a character reference");
        }

        EndReference(start);
        if (!XmlCharacters.IsAllowed(number))
        {
            throw Error(string.Create(CultureInfo.InvariantCulture, $"The character 0x{number:X4} is not allowed, nor is a reference to it"), start);
        }

        Span<byte> character = stackalloc byte[4];
        int length = new Rune(number).EncodeToUtf8(character);
        character[..length].CopyTo(Reserve(length));
    }

    private int DigitAt(int index, bool isHexadecimal)
    {
        char c = (char)Bytes[index];
        return char.IsAsciiDigit(c) ? c - '0'
            : isHexadecimal && char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10
            : -1;
    }
}
