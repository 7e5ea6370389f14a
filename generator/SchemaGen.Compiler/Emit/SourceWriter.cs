using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SchemaGen.Compiler.Emit;

/// <summary>
/// Writes C# text with indentation. Interpolated text is culture-invariant, each of its lines is
/// indented, and lines always end in a line feed.
/// </summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAtLineStart = true;

    /// <summary>Writes an empty line, unless there already is one or a block has just begun.</summary>
    public void Separate()
    {
        if (_text.Length > 0 && !EndsWith("\n\n") && !EndsWith("{\n"))
        {
            _text.Append('\n');
        }
    }

    /// <summary>Writes a line.</summary>
    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Line line) => EndLine();

    /// <summary>Writes one or more lines.</summary>
    public void WriteLine(string text)
    {
        Append(text);
        EndLine();
    }

    /// <summary>Writes a line and an opening brace. Further text is indented until the block is disposed.</summary>
    public Block OpenBlock([InterpolatedStringHandlerArgument("")] ref Line line)
    {
        EndLine();
        return OpenBlock();
    }

    /// <inheritdoc cref="OpenBlock(ref Line)" />
    public Block OpenBlock(string line)
    {
        WriteLine(line);
        return OpenBlock();
    }

    /// <summary>Indents further text until the result is disposed.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, "");
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    /// <summary>Writes an opening brace.</summary>
    public Block OpenBlock()
    {
        WriteLine("{");
        _depth++;
        return new Block(this, "}");
    }

    private bool EndsWith(string end) =>
        _text.Length >= end.Length && _text.ToString(_text.Length - end.Length, end.Length) == end;

    private void EndLine()
    {
        _text.Append('\n');
        _isAtLineStart = true;
    }

    private void Append(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            int length = (end < 0 ? text.Length : end) - start;
            if (length > 0)
            {
                for (int i = 0; _isAtLineStart && i < _depth; i++)
                {
                    _text.Append(Indentation);
                }

                _text.Append(text, start, length);
                _isAtLineStart = false;
            }

            if (end < 0)
            {
                return;
            }

            EndLine();
            start = end + 1;
        }
    }

    /// <summary>An indented part of the text.</summary>
    public readonly struct Block(SourceWriter writer, string end) : IDisposable
    {
        /// <inheritdoc />
        public void Dispose()
        {
            writer._depth--;
            if (end.Length > 0)
            {
                writer.WriteLine(end);
            }
        }
    }

    /// <summary>
    /// The handler of interpolated text. It accepts only strings and <see cref="IFormattable" /> values; anything else does not compile.
    /// </summary>
    [InterpolatedStringHandler]
#pragma warning disable CS9113 // The compiler passes the lengths to every handler.
    public readonly ref struct Line(int literalLength, int formattedCount, SourceWriter writer)
#pragma warning restore CS9113
    {
        public void AppendLiteral(string text) => writer.Append(text);

        public void AppendFormatted(string? text) => writer.Append(text ?? "");

        public void AppendFormatted<T>(T value)
            where T : IFormattable => writer.Append(value.ToString(null, CultureInfo.InvariantCulture));
    }
}
