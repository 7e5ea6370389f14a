using System.Globalization;
using System.Text;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>
/// The text of a file with its escapes <c>\x{...}</c> decoded. Decoding precedes lexing, so an escaped quote ends a literal. The exception is
/// an escaped line break: it does not end a line, and a character that XML does not allow replaces it in the decoded text.
/// </summary>
internal sealed class CompactSource
{
    // Replaces an invalid escape, which has been reported. The letter is valid in names and literals.
    private const string StandIn = "x";

    private const int LongestMistake = 12;

    private const char EscapedLineFeed = '\uFFFE';
    private const char EscapedCarriageReturn = '\uFFFF';
    private const int LargestCodePoint = 0x10FFFF;
    private readonly string _path;
    private readonly List<int> _lineStarts = [0];
    private readonly List<int>? _positions; // of each decoded character in the file; null where they are the same

    private CompactSource(string path, string original, string decoded, List<int>? positions)
    {
        _path = path;
        _positions = positions;
        Text = decoded;
        for (int i = 0; i < original.Length; i++)
        {
            if (original[i] == '\n' || (original[i] == '\r' && !(i + 1 < original.Length && original[i + 1] == '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    public static CompactSource Decode(string path, string text, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool isPlain = character is (>= ' ' and < '\uD800' and not '\\') or '\t' or '\n' or '\r';
            if (!isPlain && (character != '\\' || IsEscape(text, i)))
            {
                return DecodeEscapes(path, text, diagnostics);
            }
        }

        return new CompactSource(path, text, text, null);
    }

    /// <summary>Returns a part of the decoded text with escaped line breaks restored. An unescaped line break becomes one line feed.</summary>
    public string Slice(int start, int end)
    {
        string slice = Text[start..end];
        return slice.IndexOfAny(['\r', EscapedLineFeed, EscapedCarriageReturn]) < 0
            ? slice
            : slice.Replace("\r\n", "\n").Replace('\r', '\n').Replace(EscapedLineFeed, '\n').Replace(EscapedCarriageReturn, '\r');
    }

    /// <summary>Returns the place of a part of the decoded text in the file. The length is limited to the first line.</summary>
    public SourceLocation Locate(int start, int end)
    {
        int from = PositionOf(start);
        int line = LineOf(from);
        int lineEnd = line < _lineStarts.Count ? _lineStarts[line] : int.MaxValue;
        return new SourceLocation(_path, line, from - _lineStarts[line - 1] + 1, Math.Max(0, Math.Min(PositionOf(end), lineEnd) - from));
    }

    /// <summary>Returns the column of an offset in the decoded text, from 1.</summary>
    public int ColumnOf(int offset)
    {
        int position = PositionOf(offset);
        return position - _lineStarts[LineOf(position) - 1] + 1;
    }

    private static CompactSource DecodeEscapes(string path, string text, DiagnosticBag diagnostics)
    {
        StringBuilder decoded = new(text.Length);
        List<int> positions = new(text.Length + 1);
        CompactSource places = new(path, text, text, null);
        int next = 0;
        while (next < text.Length)
        {
            int start = next;
            string? characters = IsEscape(text, start) ? ReadEscape(text, ref next) : ReadCharacter(text, ref next);
            if (characters is null)
            {
                diagnostics.Add(
                    DiagnosticCode.InvalidCharacter,
                    places.Locate(start, next),
                    text[start] == '\\' ? $"'{text[start..next]}'" : $"U+{((int)text[start]).ToString("X4", CultureInfo.InvariantCulture)}");
                characters = StandIn;
            }

            foreach (char character in characters)
            {
                decoded.Append(character);
                positions.Add(start);
            }
        }

        positions.Add(text.Length);
        return new CompactSource(path, text, decoded.ToString(), positions);
    }

    /// <summary>Whether an escape begins at an index: <c>\x{</c> with one or more <c>x</c>.</summary>
    private static bool IsEscape(string text, int index)
    {
        if (text[index] != '\\')
        {
            return false;
        }

        int next = index + 1;
        while (next < text.Length && text[next] == 'x')
        {
            next++;
        }

        return next > index + 1 && next < text.Length && text[next] == '{';
    }

    private static string? ReadEscape(string text, ref int next)
    {
        next = text.IndexOf('{', next) + 1;
        int codePoint = 0;
        int digits = next;
        while (next < text.Length && Uri.IsHexDigit(text[next]))
        {
            codePoint = Math.Min((codePoint * 16) + Uri.FromHex(text[next]), LargestCodePoint + 1);
            next++;
        }

        if (next == digits || next == text.Length || text[next] != '}')
        {
            // Skip characters that can only be meant as digits of the escape.
            int end = text.AsSpan(next, Math.Min(text.Length - next, LongestMistake)).IndexOfAny("}\" \n".AsSpan());
            next += end >= 0 && text[next + end] == '}' ? end + 1 : 0;
            return null;
        }

        next++;
        return codePoint switch
        {
            '\n' => $"{EscapedLineFeed}",
            '\r' => $"{EscapedCarriageReturn}",
            '\t' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= LargestCodePoint) => char.ConvertFromUtf32(codePoint),
            _ => null,
        };
    }

    private static string? ReadCharacter(string text, ref int next)
    {
        char character = text[next++];
        if (char.IsHighSurrogate(character) && next < text.Length && char.IsLowSurrogate(text[next]))
        {
            return text.Substring(next++ - 1, 2);
        }

        return character is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (>= '\uE000' and <= '\uFFFD') ? character.ToString() : null;
    }

    private int PositionOf(int offset) => _positions is null ? offset : _positions[offset];

    /// <summary>Returns the line of a position in the file, from 1.</summary>
    private int LineOf(int position)
    {
        int found = _lineStarts.BinarySearch(position);
        return found >= 0 ? found + 1 : ~found;
    }
}
