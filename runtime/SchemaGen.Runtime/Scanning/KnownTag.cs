namespace SchemaGen.Runtime.Scanning;

/// <summary>A start tag as it stood in a document, and what its scan gave. It declares no namespace, and its attributes have no prefix.</summary>
/// <param name="bytes">The tag, from its first to its last byte.</param>
/// <param name="name">Its name, counted from its first byte.</param>
/// <param name="namespaceId">The namespace of its name.</param>
internal abstract class KnownTag(byte[] bytes, NameToken name, int namespaceId)
{
    /// <summary>The tag.</summary>
    public byte[] Bytes => bytes;

    /// <summary>The name, counted from the first byte of the tag.</summary>
    public NameToken Name => name;

    /// <summary>The namespace of the name.</summary>
    public int NamespaceId => namespaceId;

    /// <summary>Whether it is an empty-element tag.</summary>
    public bool IsEmpty { get; } = bytes[^2] == '/';
}
