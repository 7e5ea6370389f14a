namespace SchemaGen.Storage;

/// <summary>
/// Where the image below an overlay lies, as the overlay's header says it: immutable, compared by value, without credentials. It is one of
/// <see cref="FileLocation"/>, <see cref="BlockDeviceLocation"/>, <see cref="DirectoryLocation"/>, <see cref="NetworkLocation"/> and
/// <see cref="NvmeLocation"/>.
/// </summary>
public abstract record BackingLocation
{
    private protected BackingLocation()
    {
    }

    /// <summary>The part of the source that holds the image; null if it is the whole source.</summary>
    public StorageSlice? Slice { get; init; }

    /// <summary>
    /// The location for people: a string as <see cref="BackingString.Format"/> gives it, but without cookies, without a user, and with an
    /// ellipsis in place of a query: the queries of presigned URLs are credentials.
    /// </summary>
    public sealed override string ToString() => BackingString.Describe(this);
}
