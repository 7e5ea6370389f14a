using System.Globalization;
using System.Text;

namespace SchemaGen.Evolution.Accepted;

/// <summary>
/// Reads JSON (RFC 8259). The libraries that the compiler loads bring no JSON reader with them, and the framework of netstandard2.0 has
/// none. Objects become dictionaries, arrays lists; numbers stay text, for nothing here counts.
/// </summary>
internal sealed class JsonText
{
    private const int MaxDepth = 32;
    private readonly string _text;
    private int _position;
    private int _line = 1;

    private JsonText(string text) => _text = text;

    /// <summary>Reads a text.</summary>
    /// <exception cref="AcceptedChangesException">It is not JSON.</exception>
    public static JsonValue Parse(string text)
    {
        JsonText reader = new(text);
        JsonValue value = reader.ReadValue(0);
        reader.SkipWhiteSpace();
        return reader._position == text.Length ? value : throw reader.Unexpected("the end");
    }

    private JsonValue ReadValue(int depth)
    {
        SkipWhiteSpace();
        int line = _line;
        if (depth > MaxDepth)
        {
            throw new AcceptedChangesException($"the file is nested deeper than {MaxDepth}", line);
        }

        switch (Peek)
        {
            case '{':
                return new JsonValue(line) { Members = ReadObject(depth) };
            case '[':
                return new JsonValue(line) { Items = ReadArray(depth) };
            case '"':
                return new JsonValue(line) { Text = ReadString() };
            default:
                int start = _position;
                while (char.IsLetterOrDigit(Peek) || Peek is '-' or '+' or '.')
                {
                    _position++;
                }

                return _position > start ? new JsonValue(line) { Literal = _text[start.._position] } : throw Unexpected("a value");
        }
    }

    private Dictionary<string, JsonValue> ReadObject(int depth)
    {
        Dictionary<string, JsonValue> members = new(StringComparer.Ordinal);
        ReadItems('{', '}', () =>
        {
            SkipWhiteSpace();
            string name = Peek == '"' ? ReadString() : throw Unexpected("a name in quotation marks");
            Expect(':');
            members[name] = ReadValue(depth + 1);
        });
        return members;
    }

    private List<JsonValue> ReadArray(int depth)
    {
        List<JsonValue> items = [];
        ReadItems('[', ']', () => items.Add(ReadValue(depth + 1)));
        return items;
    }

    private void ReadItems(char open, char close, Action readItem)
    {
        Expect(open);
        SkipWhiteSpace();
        while (Peek != close)
        {
            readItem();
            SkipWhiteSpace();
            if (Peek == ',')
            {
                _position++;
                SkipWhiteSpace();
            }
            else if (Peek != close)
            {
                throw Unexpected($"',' or '{close}'");
            }
        }

        _position++;
    }

    private string ReadString()
    {
        StringBuilder text = new();
        _position++;
        while (Peek is not ('"' or '\0' or '\n'))
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
        _position++;
        switch (escape)
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case '"' or '\\' or '/': return escape;
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _position += 4;
                return (char)code;
            default: throw Unexpected("an escape");
        }
    }

    private char Peek => _position < _text.Length ? _text[_position] : '\0';

    private void Expect(char wanted)
    {
        SkipWhiteSpace();
        if (Peek != wanted)
        {
            throw Unexpected($"'{wanted}'");
        }

        _position++;
    }

    private void SkipWhiteSpace()
    {
        while (Peek is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            _line += Peek == '\n' ? 1 : 0;
            _position++;
        }
    }

    private AcceptedChangesException Unexpected(string wanted) =>
        new(_position >= _text.Length ? $"the file ends where {wanted} is expected" : $"'{Peek}' stands where {wanted} is expected", _line);
}
