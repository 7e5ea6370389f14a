namespace SchemaGen.Testing;

/// <summary>A result differs from its snapshot. The message has the difference and explains how to accept it.</summary>
public sealed class SnapshotException(string message) : Exception(message);
