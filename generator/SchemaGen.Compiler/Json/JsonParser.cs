using System.Globalization;
using System.Text;

namespace SchemaGen.Compiler.Json;

/// <summary>
/// Reads JSON strictly according to RFC 8259. It reads all JSON files that accompany schemas. The compiler's dependencies include no JSON
/// reader, and netstandard2.0 has none. Numbers stay text, because nothing here calculates with them.
/// </summary>
internal sealed class JsonParser
{
    private const int MaxDepth = 32;
    private readonly string _text;
    private int _position;
    private int _line = 1;
    private int _lineStart;

    private JsonParser(string text) => _text = text;

    private char Peek => _position < _text.Length ? _text[_position] : '\0';

    private int Column => _position - _lineStart + 1;

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text. A leading byte order mark is skipped.</param>
    /// <returns>The value, and the first syntax error. After an error, objects and arrays contain the members and items that were complete before it.</returns>
    public static (JsonValue? Value, JsonMistake? Mistake) Parse(string text)
    {
        JsonParser parser = new(text);
        if (parser.Peek == '\uFEFF')
        {
            parser._position++;
        }

        JsonValue? value = null;
        try
        {
            parser.ReadValue(0, started => value = started);
            parser.SkipSpace();
            return parser._position == text.Length ? (value, null) : throw parser.Unexpected("the end of the file");
        }
        catch (MistakeException exception)
        {
            return (value, exception.Mistake);
        }
    }

    private JsonValue ReadValue(int depth, Action<JsonValue>? onStart = null)
    {
        SkipSpace();
        if (depth > MaxDepth)
        {
            throw Unexpected($"a value nested no deeper than {MaxDepth}");
        }

        (int start, int line, int column) = (_position, _line, Column);
        JsonValue value;
        switch (Peek)
        {
            case '{':
                List<JsonMember> members = [];
                value = new JsonValue(line, column) { Members = members };
                onStart?.Invoke(value);
                ReadItems('{', '}', () => members.Add(ReadMember(depth)));
                break;
            case '[':
                List<JsonValue> items = [];
                value = new JsonValue(line, column) { Items = items };
                onStart?.Invoke(value);
                ReadItems('[', ']', () => items.Add(ReadValue(depth + 1)));
                break;
            case '"':
                value = new JsonValue(line, column) { Text = ReadString() };
                onStart?.Invoke(value);
                break;
            default:
                value = new JsonValue(line, column) { Literal = ReadLiteral() };
                onStart?.Invoke(value);
                break;
        }

        value.Source = _text[start.._position];
        return value;
    }

    private JsonMember ReadMember(int depth)
    {
        (int line, int column) = (_line, Column);
        string name = Peek == '"' ? ReadString() : throw Unexpected("a name in quotation marks");
        SkipSpace();
        Expect(':');
        return new JsonMember(name, line, column, ReadValue(depth + 1));
    }

    private void ReadItems(char open, char close, Action readItem)
    {
        Expect(open);
        SkipSpace();
        if (Peek != close)
        {
            while (true)
            {
                SkipSpace();
                readItem();
                SkipSpace();
                if (Peek == close)
                {
                    break;
                }

                if (Peek != ',')
                {
                    throw Unexpected($"',' or '{close}'");
                }

                _position++;
            }
        }

        _position++;
    }

    private string ReadLiteral()
    {
        foreach (string word in new[] { "true", "false", "null" })
        {
            if (string.CompareOrdinal(_text, _position, word, 0, word.Length) == 0)
            {
                _position += word.Length;
                return char.IsLetterOrDigit(Peek) ? throw Unexpected($"the end of '{word}'") : word;
            }
        }

        int start = _position;
        if (Peek == '-')
        {
            _position++;
        }

        if (!IsDigit)
        {
            throw Unexpected(_position == start ? "a value" : "a digit");
        }

        // JSON does not allow leading zeros.
        if (Peek == '0')
        {
            _position++;
        }
        else
        {
            ReadDigits();
        }

        if (Peek == '.')
        {
            _position++;
            ReadDigits();
        }

        if (Peek is 'e' or 'E')
        {
            _position++;
            if (Peek is '+' or '-')
            {
                _position++;
            }

            ReadDigits();
        }

        return char.IsLetterOrDigit(Peek) || Peek == '.' ? throw Unexpected("the end of the number") : _text[start.._position];
    }

    private bool IsDigit => Peek is >= '0' and <= '9';

    private void ReadDigits()
    {
        if (!IsDigit)
        {
            throw Unexpected("a digit");
        }

        while (IsDigit)
        {
            _position++;
        }
    }

    private string ReadString()
    {
        StringBuilder text = new();
        _position++;
        while (_position < _text.Length && Peek is not '"' and >= ' ')
        {
            char character = _text[_position++];
            text.Append(character == '\\' ? ReadEscape() : character);
        }

        Expect('"');
        return text.ToString();
    }

    private char ReadEscape()
    {
        char escape = Peek;
        switch (escape)
        {
            case 'b' or 'f' or 'n' or 'r' or 't':
                _position++;
                return "\b\f\n\r\t"["bfnrt".IndexOf(escape)];
            case '"' or '\\' or '/':
                _position++;
                return escape;
            case 'u' when _position + 5 <= _text.Length
                && ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _position += 5;
                return (char)code;
            default:
                throw Unexpected("an escape");
        }
    }

    private void Expect(char wanted)
    {
        if (Peek != wanted)
        {
            throw Unexpected($"'{wanted}'");
        }

        _position++;
    }

    private void SkipSpace()
    {
        for (; Peek is ' ' or '\t' or '\r' or '\n'; _position++)
        {
            if (Peek == '\n')
            {
                _line++;
                _lineStart = _position + 1;
            }
        }
    }

    private MistakeException Unexpected(string expected) => new(new JsonMistake(_line, Column, expected, _position < _text.Length ? Peek : null));

    /// <summary>Stops parsing. It never leaves the parser.</summary>
    private sealed class MistakeException(JsonMistake mistake) : Exception
    {
        public JsonMistake Mistake { get; } = mistake;
    }
}
