namespace SchemaGen.Cli;

/// <summary>The standard output of a process that was started without one.</summary>
internal sealed class ClosedStream : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("it is closed");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("it is closed");
}
