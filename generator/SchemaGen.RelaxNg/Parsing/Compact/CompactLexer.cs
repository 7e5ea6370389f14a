using System.Text;
using System.Xml;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Divides a file in the compact syntax into tokens (its section 3), each with the comments before it.</summary>
internal sealed class CompactLexer(CompactSource source, DiagnosticBag diagnostics, int offset = 0)
{
    private readonly string _text = source.Text;
    private readonly char[] _characters = source.Text.ToCharArray();
    private readonly NameTable _names = new(); // a name that is used often is one string
    private int _position = offset == 0 && source.Text is ['\uFEFF', ..] ? 1 : offset;
    private bool _isFirstOnLine = true;
    private List<CompactComment>? _comments;

    /// <summary>The next token; at the end again and again <see cref="EndOfFile"/>.</summary>
    public CompactToken Read()
    {
        _comments = null;
        SkipSpace();
        int start = _position;
        bool isFirstOnLine = _isFirstOnLine;
        _isFirstOnLine = false;
        (CompactTokenKind kind, string text) = start == _text.Length ? (EndOfFile, "") : ReadToken();
        return new CompactToken(kind, text, start, _position, isFirstOnLine, _comments);
    }

    private (CompactTokenKind Kind, string Text) ReadToken()
    {
        char character = _text[_position];
        switch (character)
        {
            case '"' or '\'':
                return (Literal, ReadLiteral());

            case '#':
                return (Documentation, ReadDocumentation());

            case '\\' when IsNameStart(_position + 1):
                _position++;
                return (QuotedName, ReadName());

            case '|' or '&' when At(_position + 1) == '=':
                _position += 2;
                return (character == '|' ? BarEqual : AmpersandEqual, "");

            case '>' when At(_position + 1) == '>':
                _position += 2;
                return (Follows, "");
        }

        if (IsNameStart(_position))
        {
            return ReadNames();
        }

        int start = _position;
        _position += char.IsHighSurrogate(character) && char.IsLowSurrogate(At(_position + 1)) ? 2 : 1;
        return KindOf(character) is var kind and not Stray ? (kind, "") : (Stray, source.Slice(start, _position));
    }

    private static CompactTokenKind KindOf(char character) => character switch
    {
        '=' => Equal,
        ',' => Comma,
        '|' => Bar,
        '&' => Ampersand,
        '?' => Question,
        '*' => Star,
        '+' => Plus,
        '-' => Minus,
        '~' => Tilde,
        '(' => OpenParenthesis,
        ')' => CloseParenthesis,
        '{' => OpenBrace,
        '}' => CloseBrace,
        '[' => OpenBracket,
        ']' => CloseBracket,
        _ => Stray,
    };

    /// <summary>A name, a name with a prefix, or a prefix with an asterisk.</summary>
    private (CompactTokenKind Kind, string Text) ReadNames()
    {
        int start = _position;
        string name = ReadName();
        if (At(_position) != ':')
        {
            return (Name, name);
        }

        if (At(_position + 1) == '*')
        {
            _position += 2;
            return (NamespaceName, name);
        }

        if (!IsNameStart(_position + 1))
        {
            return (Name, name);
        }

        _position++;
        ReadName();
        return (PrefixedName, _names.Add(_characters, start, _position - start));
    }

    private string ReadName()
    {
        int start = _position++;
        while (_position < _text.Length && XmlConvert.IsNCNameChar(_text[_position]))
        {
            _position++;
        }

        return _names.Add(_characters, start, _position - start);
    }

    private bool IsNameStart(int index) => index < _text.Length && XmlConvert.IsStartNCNameChar(_text[index]);

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private string ReadLiteral()
    {
        int start = _position;
        char quote = _text[start];
        bool isLong = At(start + 1) == quote && At(start + 2) == quote;
        string delimiter = new(quote, isLong ? 3 : 1);
        int first = start + delimiter.Length;
        int end = isLong ? _text.IndexOf(delimiter, first, StringComparison.Ordinal) : _text.IndexOfAny([quote, '\n', '\r'], first);
        if (end >= 0 && _text[end] == quote)
        {
            _position = end + delimiter.Length;
            return source.Slice(first, end);
        }

        HasOpenLiteral = true;
        diagnostics.Add(DiagnosticCode.UnterminatedLiteral, source.Locate(start, first), delimiter);
        _position = end < 0 ? _text.Length : end;
        return source.Slice(first, _position);
    }

    /// <summary>Whether a literal had no end, which was reported: what follows may be part of it.</summary>
    public bool HasOpenLiteral { get; private set; }

    private void SkipSpace()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case ' ' or '\t':
                    _position++;
                    break;

                case '\n' or '\r':
                    _position++;
                    _isFirstOnLine = true;
                    break;

                case '#' when At(_position + 1) != '#':
                    AddComment();
                    break;

                default:
                    return;
            }
        }
    }

    /// <summary>Comments in consecutive lines are one if they are aligned.</summary>
    private void AddComment()
    {
        int column = source.ColumnOf(_position);
        StringBuilder lines = new();
        while (true)
        {
            _position++;
            lines.Append('\n').Append(ReadLine());
            int next = StartOfNextLine();
            if (At(next) != '#' || At(next + 1) == '#' || source.ColumnOf(next) != column)
            {
                break;
            }

            _position = next;
        }

        (_comments ??= []).Add(new CompactComment(new AnnotationComment(TextLines.Unindent(lines.ToString())), column));
    }

    /// <summary>Documentation in consecutive lines is one element.</summary>
    private string ReadDocumentation()
    {
        StringBuilder lines = new();
        while (true)
        {
            while (At(_position) == '#')
            {
                _position++;
            }

            _position += At(_position) == ' ' ? 1 : 0;
            lines.Append('\n').Append(ReadLine());
            int next = StartOfNextLine();
            if (At(next) != '#' || At(next + 1) != '#')
            {
                return TextLines.UnindentWhole(lines.ToString());
            }

            _position = next;
        }
    }

    /// <summary>The rest of the line; stays before its end.</summary>
    private string ReadLine()
    {
        int start = _position;
        int end = _text.IndexOfAny(['\n', '\r'], start);
        _position = end < 0 ? _text.Length : end;
        return source.Slice(start, _position);
    }

    /// <summary>The start of the next line after its white space.</summary>
    private int StartOfNextLine()
    {
        int next = _position;
        next += At(next) == '\r' ? 1 : 0;
        next += At(next) == '\n' ? 1 : 0;
        while (At(next) is ' ' or '\t')
        {
            next++;
        }

        return next;
    }
}
