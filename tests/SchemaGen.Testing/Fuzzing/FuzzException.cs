namespace SchemaGen.Testing.Fuzzing;

/// <summary>A parser failed on an input. The message has the seed and the input.</summary>
public sealed class FuzzException(string message, Exception? inner) : Exception(message, inner);
