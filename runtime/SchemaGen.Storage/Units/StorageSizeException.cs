namespace SchemaGen.Storage;

/// <summary>A text is not a size, or is too large for its place.</summary>
public sealed class StorageSizeException : FormatException
{
    /// <summary>Creates an exception without a reason.</summary>
    public StorageSizeException()
    {
    }

    /// <summary>Creates an exception with a message only.</summary>
    public StorageSizeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public StorageSizeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal StorageSizeException(StorageSizeError error, string message)
        : base(message) => Error = error;

    /// <summary>The reason.</summary>
    public StorageSizeError Error { get; }
}
