namespace SchemaGen.Runtime.Scanning;

/// <summary>The source of a window's bytes. They are valid UTF-8, without a byte order mark.</summary>
internal interface IByteSource : IPositionMap
{
    /// <summary>Reads the next bytes.</summary>
    /// <returns>The number of bytes; 0 at the end of the document.</returns>
    /// <exception cref="System.Xml.XmlException">The input is not text in its encoding, or not well-formed.</exception>
    int Read(Span<byte> destination);

    /// <inheritdoc cref="Read" />
    ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken);

    /// <summary>Offsets before this one will not be asked for any more.</summary>
    void GiveUp(long offset);
}
