namespace SchemaGen.Cli.Documents;

/// <summary>A file that reports progress while it is read.</summary>
/// <param name="path">The file.</param>
/// <param name="onRead">Receives the fraction that has been read, from 0 to 1.</param>
internal sealed class WatchedFile(string path, Action<double> onRead) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)
{
    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count)
    {
        Report();
        return base.Read(buffer, offset, count);
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        Report();
        return base.Read(buffer);
    }

    private void Report()
    {
        // A pipe has no length.
        if (CanSeek && Length > 0)
        {
            onRead((double)Position / Length);
        }
    }
}
