namespace SchemaGen.Testing;

/// <summary>A result is not what its snapshot says. The message has the difference and how to accept it.</summary>
public sealed class SnapshotException(string message) : Exception(message);
