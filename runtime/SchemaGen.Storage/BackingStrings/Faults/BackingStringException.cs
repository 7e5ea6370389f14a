namespace SchemaGen.Storage;

/// <summary>A text is not a backing string.</summary>
public sealed class BackingStringException : FormatException
{
    /// <summary>Creates an exception without a reason.</summary>
    public BackingStringException()
    {
    }

    /// <summary>Creates an exception with a message only.</summary>
    public BackingStringException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public BackingStringException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception for an error.</summary>
    public BackingStringException(BackingStringError error)
        : base(error?.Message) => Error = error;

    internal BackingStringException(BackingStringFault fault, string message)
        : this(new BackingStringError(fault, message))
    {
    }

    /// <summary>The reason.</summary>
    public BackingStringError? Error { get; }
}
