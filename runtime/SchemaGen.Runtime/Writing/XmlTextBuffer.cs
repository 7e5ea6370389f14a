using System.Globalization;
using System.Text;
using SchemaGen.Runtime.Tokens;

namespace SchemaGen.Runtime;

/// <summary>Characters on their way into a stream, as UTF-8, or into text. References are put where a character cannot stand as it is.</summary>
internal sealed class XmlTextBuffer
{
    private const int Size = 8192;
    private const int LongestReference = 6;

    private readonly char[] _characters = new char[Size];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(Size)];
    private Stream? _stream;
    private StringBuilder? _text;
    private int _length;

    /// <summary>Starts with a stream or a text, whichever is given.</summary>
    public void Begin(Stream? stream, StringBuilder? text)
    {
        _stream = stream;
        _text = text;
        _length = 0;
    }

    /// <summary>Hands on what is left, and forgets where it went.</summary>
    public void End()
    {
        Flush();
        _stream = null;
        _text = null;
    }

    /// <summary>Adds a character of the markup.</summary>
    public void Add(char c)
    {
        if (_length == Size)
        {
            Flush();
        }

        _characters[_length++] = c;
    }

    /// <summary>Adds markup: ASCII, or a name.</summary>
    public void Add(ReadOnlySpan<char> markup)
    {
        while (markup.Length > Size - _length)
        {
            // Neither markup nor names have surrogates that could be torn apart.
            int room = Size - _length;
            markup[..room].CopyTo(_characters.AsSpan(_length));
            _length = Size;
            Flush();
            markup = markup[room..];
        }

        markup.CopyTo(_characters.AsSpan(_length));
        _length += markup.Length;
    }

    /// <summary>Adds a line feed and a number of blanks.</summary>
    public void AddLine(int blanks)
    {
        Add('\n');
        while (blanks > Size - _length)
        {
            int room = Size - _length;
            _characters.AsSpan(_length).Fill(' ');
            _length = Size;
            Flush();
            blanks -= room;
        }

        _characters.AsSpan(_length, blanks).Fill(' ');
        _length += blanks;
    }

    /// <summary>Adds text, or the value of an attribute.</summary>
    /// <exception cref="ArgumentException">XML 1.0 (section 2.2) does not allow one of the characters, or half of one.</exception>
    public void AddEscaped(string text, bool isAttribute)
    {
        int plain = 0;
        while (plain < text.Length && XmlCharacters.IsWrittenAsIs(text[plain]))
        {
            plain++;
        }

        Add(text.AsSpan(0, plain));
        for (int i = plain; i < text.Length; i++)
        {
            if (Size - _length < LongestReference)
            {
                Flush();
            }

            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                _characters[_length++] = c;
                _characters[_length++] = text[++i];
            }
            else
            {
                Add(c, isAttribute);
            }
        }
    }

    private void Add(char c, bool isAttribute)
    {
        string? reference = c switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            '\r' => "&#xD;",
            '"' when isAttribute => "&quot;",
            '\n' when isAttribute => "&#xA;",
            '\t' when isAttribute => "&#x9;",
            _ => null,
        };
        if (reference is not null)
        {
            Add(reference);
        }
        else if (c is (>= ' ' and < '\u0080') or '\t' or '\n' || XmlCharacters.IsAllowedBeyondAscii(c))
        {
            _characters[_length++] = c;
        }
        else
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The character 0x{(int)c:X4} cannot be written as XML."), nameof(c));
        }
    }

    private void Flush()
    {
        _text?.Append(_characters, 0, _length);
        _stream?.Write(_bytes, 0, Encoding.UTF8.GetBytes(_characters, 0, _length, _bytes, 0));
        _length = 0;
    }
}
