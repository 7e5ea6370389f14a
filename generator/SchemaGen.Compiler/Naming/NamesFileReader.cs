using System.Globalization;
using System.Text;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>Reads a file of names: one JSON object (RFC 8259) of strings. Reading stops at the first mistake in its syntax.</summary>
internal sealed class NamesFileReader
{
    private readonly NamesFile _file;
    private int _position;
    private int _line = 1;
    private int _lineStart;

    private NamesFileReader(NamesFile file) => _file = file;

    private bool IsAtEnd => _position >= _file.Text.Length;

    private SourceLocation Here => new(_file.Path, _line, _position - _lineStart + 1);

    /// <summary>The names, up to a mistake, which is added to the diagnostics.</summary>
    public static IReadOnlyList<StatedName> Read(NamesFile file, List<SchemaDiagnostic> diagnostics)
    {
        NamesFileReader reader = new(file);
        List<StatedName> names = [];
        if (reader.ReadObject(names) is { } expected)
        {
            diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NamesFileInvalid, reader.Here, [expected]));
        }

        return names;
    }

    /// <summary>Reads all; what was expected where it is not so, else null.</summary>
    private string? ReadObject(List<StatedName> names)
    {
        if (!Take('{'))
        {
            return "'{'";
        }

        if (!Take('}'))
        {
            do
            {
                SkipSpace();
                SourceLocation location = Here;
                if (ReadString() is not { } place)
                {
                    return "a pattern path in quotes";
                }

                if (!Take(':'))
                {
                    return "':'";
                }

                SkipSpace();
                if (ReadString() is not { } name)
                {
                    return "a name in quotes";
                }

                names.Add(new StatedName(place, name, location));
            }
            while (Take(','));
            if (!Take('}'))
            {
                return "',' or '}'";
            }
        }

        SkipSpace();
        return IsAtEnd ? null : "the end of the file";
    }

    private bool Take(char character)
    {
        SkipSpace();
        if (IsAtEnd || _file.Text[_position] != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipSpace()
    {
        for (; !IsAtEnd && _file.Text[_position] is ' ' or '\t' or '\r' or '\n' or '\uFEFF'; _position++)
        {
            if (_file.Text[_position] == '\n')
            {
                _line++;
                _lineStart = _position + 1;
            }
        }
    }

    private string? ReadString()
    {
        if (IsAtEnd || _file.Text[_position] != '"')
        {
            return null;
        }

        StringBuilder text = new();
        for (int i = _position + 1; i < _file.Text.Length && _file.Text[i] >= ' '; i++)
        {
            switch (_file.Text[i])
            {
                case '"':
                    _position = i + 1;
                    return text.ToString();
                case '\\' when Unescape(i + 1) is ({ } character, int length):
                    text.Append(character);
                    i += length;
                    break;
                case '\\':
                    return null;
                default:
                    text.Append(_file.Text[i]);
                    break;
            }
        }

        return null;
    }

    private (char? Character, int Length) Unescape(int index) => index >= _file.Text.Length ? (null, 0) : _file.Text[index] switch
    {
        '"' or '\\' or '/' => (_file.Text[index], 1),
        'n' => ('\n', 1),
        't' => ('\t', 1),
        'r' => ('\r', 1),
        'b' => ('\b', 1),
        'f' => ('\f', 1),
        'u' when index + 5 <= _file.Text.Length
            && ushort.TryParse(_file.Text.Substring(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) => ((char)code, 5),
        _ => (null, 0),
    };
}
