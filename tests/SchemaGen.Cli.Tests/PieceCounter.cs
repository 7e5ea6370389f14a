using System.Text;

namespace SchemaGen.Cli.Tests;

/// <summary>Counts the characters written and discards them.</summary>
internal sealed class PieceCounter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public long Length { get; private set; }

    public int Longest { get; private set; }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Length += buffer.Length;
        Longest = Math.Max(Longest, buffer.Length);
    }
}
