using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests.Scanning;

/// <summary>A text followed by endless repetitions of one byte.</summary>
/// <param name="start">The text.</param>
/// <param name="rest">The byte.</param>
internal sealed class EndlessStream(string start, byte rest) : ForwardOnlyStream
{
    private byte[] _start = Encoding.UTF8.GetBytes(start);

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (_start.Length > 0)
        {
            int count = Math.Min(buffer.Length, _start.Length);
            _start.AsSpan(0, count).CopyTo(buffer);
            _start = _start[count..];
            return count;
        }

        buffer.Fill(rest);
        return buffer.Length;
    }
}
