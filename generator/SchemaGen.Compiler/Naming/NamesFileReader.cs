using System.Globalization;
using System.Text;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>Reads a file of names: one JSON object (RFC 8259) of names and of objects. Reading stops at the first mistake in its syntax.</summary>
internal sealed class NamesFileReader
{
    private const string SchemaKey = "$schema";
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
                StatedName stated = new(place, null, location);
                if (ReadString() is { } name)
                {
                    stated = stated with { Name = name };
                }
                else if (IsAtEnd || _file.Text[_position] != '{')
                {
                    return "a name in quotes or '{'";
                }
                else if (ReadBinding(ref stated) is { } expected)
                {
                    return expected;
                }

                // Editors complete a file whose schema they know.
                if (place != SchemaKey)
                {
                    names.Add(stated);
                }
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

    /// <summary>Reads what is stated besides a name; what was expected where it is not so, else null.</summary>
    private string? ReadBinding(ref StatedName stated)
    {
        StatedBinding binding = new(stated.Location);
        List<string> rest = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        Take('{');
        if (!Take('}'))
        {
            do
            {
                SkipSpace();
                int start = _position;
                if (ReadString() is not { } key || !NamesFile.Keys.Contains(key) || !known.Add(key))
                {
                    _position = start;
                    return $"one of {string.Join(", ", NamesFile.Keys.Select(static key => $"\"{key}\""))}, each once";
                }

                if (!Take(':'))
                {
                    return "':'";
                }

                SkipSpace();
                int value = _position;
                if (key == "implements")
                {
                    if (ReadStrings() is not { } interfaces)
                    {
                        return "names of interfaces in '[' and ']'";
                    }

                    binding = binding with { Implements = interfaces };
                }
                else if (ReadString() is { } text)
                {
                    stated = key == "name" ? stated with { Name = text } : stated;
                    binding = key switch
                    {
                        "type" => binding with { Type = text },
                        "converter" => binding with { Converter = text },
                        "documentation" => binding with { Documentation = text },
                        _ => binding,
                    };
                }
                else
                {
                    return "a string";
                }

                if (key != "name")
                {
                    rest.Add($"\"{key}\": {_file.Text.Substring(value, _position - value)}");
                }
            }
            while (Take(','));
            if (!Take('}'))
            {
                return "',' or '}'";
            }
        }

        stated = stated with { Binding = binding, Rest = string.Join(", ", rest) };
        return null;
    }

    private List<string>? ReadStrings()
    {
        List<string> strings = [];
        if (!Take('['))
        {
            return null;
        }

        do
        {
            SkipSpace();
            if (ReadString() is not { } text)
            {
                return null;
            }

            strings.Add(text);
        }
        while (Take(','));
        return Take(']') ? strings : null;
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
