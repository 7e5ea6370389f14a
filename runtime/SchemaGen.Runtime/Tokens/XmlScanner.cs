using System.Globalization;
using System.Text;
using System.Xml;

namespace SchemaGen.Runtime.Tokens;

/// <summary>
/// A place in a document's text, and what stands there: names, white space, references, characters. Lines are counted on the way. The text ends
/// with a NUL behind its last character, which no document may contain, so that no loop looks for the end.
/// </summary>
internal abstract class XmlScanner
{
    private readonly NameCache _names = new();

    protected char[] Text { get; private set; } = ['\0'];

    /// <summary>Where the text ends: the place of the NUL.</summary>
    protected int End { get; private set; }

    protected int Position { get; set; }

    protected int Line { get; private set; }

    /// <summary>For text that is not what stands in the document.</summary>
    protected StringBuilder Buffer { get; } = new();

    protected char Current => Text[Position];

    /// <summary>Where the line starts.</summary>
    private int LineStart { get; set; }

    /// <summary>The column of a place in the current line, from 1, in UTF-16 units.</summary>
    protected int ColumnOf(int position) => position - LineStart + 1;

    protected void Begin(char[] text, int length)
    {
        Text = text;
        End = length;
        Position = 0;
        Line = 1;
        LineStart = 0;
    }

    /// <summary>Notes that a line ends with the character at that place.</summary>
    protected void EndLine(int position)
    {
        Line++;
        LineStart = position + 1;
    }

    /// <summary>Goes over white space; whether there was any.</summary>
    protected bool SkipSpace()
    {
        char[] text = Text;
        int position = Position;
        while (XmlCharacters.IsSpace(text[position]))
        {
            EndLineAt(position++);
        }

        bool any = position != Position;
        Position = position;
        return any;
    }

    /// <summary>A name with at most one colon (Namespaces in XML, section 4).</summary>
    protected XmlName ReadName()
    {
        char[] text = Text;
        int start = Position;
        int colon = -1;
        int position = AfterPart(start);
        if (text[position] == ':')
        {
            colon = position - start;
            position = AfterPart(position + 1);
        }

        Position = position;
        if (text[position] == ':')
        {
            throw Unexpected("a name with one colon");
        }

        ReadOnlySpan<char> name = text.AsSpan(start, position - start);
        return _names.Get(name, colon, Hash(name));
    }

    /// <summary>Adds what a reference stands for; the position is at its ampersand, and then behind it (XML 1.0, section 4.1).</summary>
    protected void ReadReference()
    {
        int start = Position++;
        if (Current == '#')
        {
            Position++;
            ReadCharacterReference(start);
            return;
        }

        XmlName name = ReadName();
        Expect(';', "a reference ends with ';'");
        Buffer.Append(name.QualifiedName switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "apos" => '\'',
            "quot" => '"',
            _ => throw Error($"Reference to undeclared entity '{name.QualifiedName}'", start + 1),
        });
    }

    /// <summary>Adds a line end as a line feed (section 2.11); the position is at it, and then behind it.</summary>
    protected void ReadLineEnd(char written)
    {
        if (Text[Position] == '\r' && Text[Position + 1] == '\n')
        {
            Position++;
        }

        EndLine(Position++);
        Buffer.Append(written);
    }

    /// <summary>Adds a character beyond ASCII, or the two of a surrogate pair; anything else is an error, the end of the text too.</summary>
    protected void ReadOtherCharacter(string inWhat)
    {
        int length = OtherCharacterLength(Position, inWhat);
        Buffer.Append(Text, Position, length);
        Position += length;
    }

    /// <summary>How many units a character beyond ASCII has; anything else is an error, the end of the text too.</summary>
    protected int OtherCharacterLength(int position, string inWhat)
    {
        char c = Text[position];
        if (XmlCharacters.IsAllowedBeyondAscii(c))
        {
            return 1;
        }

        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Text[position + 1]))
        {
            return 2;
        }

        throw position == End
            ? Error($"The document ends in {inWhat}", position)
            : Error(string.Create(CultureInfo.InvariantCulture, $"The character 0x{(int)c:X4} is not allowed in {inWhat}"), position);
    }

    /// <summary>Goes over a text that must stand here.</summary>
    protected void Expect(string literal, string rule)
    {
        if (!IsAt(literal))
        {
            throw Unexpected(rule);
        }

        Position += literal.Length;
    }

    /// <summary>Goes over a character that must stand here.</summary>
    protected void Expect(char literal, string rule)
    {
        if (Current != literal)
        {
            throw Unexpected(rule);
        }

        Position++;
    }

    protected bool IsAt(string literal) => Text.AsSpan(Position, End - Position).StartsWith(literal, StringComparison.Ordinal);

    /// <summary>The error that something else is expected here.</summary>
    protected XmlException Unexpected(string expected)
    {
        string found = Position >= End ? "the end of the document"
            : Current < ' ' ? string.Create(CultureInfo.InvariantCulture, $"the character 0x{(int)Current:X4}")
            : $"'{Current}'";
        return Error($"Found {found}; expected {expected}", Position);
    }

    /// <summary>An error at a place of the current line.</summary>
    protected XmlException Error(string message, int position) => new(message, null, Line, ColumnOf(position));

    private static uint Hash(ReadOnlySpan<char> name)
    {
        // Names differ in length and at their ends more than anywhere else.
        int length = name.Length;
        uint ends = name[0] | ((uint)name[length - 1] << 16);
        uint middle = name[length >> 1] | ((uint)name[length >> 2] << 16);
        uint hash = ((ends * 0x9E3779B1) ^ (middle + ((uint)length << 8))) * 0x85EBCA6B;
        return hash ^ (hash >> 16);
    }

    private void EndLineAt(int position)
    {
        char c = Text[position];
        if (c == '\n' || (c == '\r' && Text[position + 1] != '\n'))
        {
            EndLine(position);
        }
    }

    private int AfterPart(int position)
    {
        char[] text = Text;
        if (!XmlCharacters.IsNameStart(text[position]))
        {
            Position = position;
            throw Unexpected("a name");
        }

        do
        {
            position++;
        }
        while (XmlCharacters.IsName(text[position]));
        return position;
    }

    private void ReadCharacterReference(int start)
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

        Expect(';', "a reference ends with ';'");
        bool isAllowed = number is '\t' or '\n' or '\r' or (>= ' ' and < 0xD800) or (> 0xDFFF and < 0xFFFE) or > 0xFFFF;
        if (!isAllowed)
        {
            throw Error(string.Create(CultureInfo.InvariantCulture, $"The character 0x{number:X4} is not allowed, nor is a reference to it"), start);
        }

        if (number > 0xFFFF)
        {
            Buffer.Append(char.ConvertFromUtf32(number));
        }
        else
        {
            Buffer.Append((char)number);
        }
    }

    private int DigitAt(int position, bool isHexadecimal)
    {
        char c = Text[position];
        return char.IsAsciiDigit(c) ? c - '0'
            : isHexadecimal && char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10
            : -1;
    }
}
