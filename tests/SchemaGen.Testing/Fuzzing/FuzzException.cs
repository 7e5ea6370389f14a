namespace SchemaGen.Testing.Fuzzing;

/// <summary>A parser did not stand an input; the message has the seed and the input.</summary>
public sealed class FuzzException(string message, Exception? inner) : Exception(message, inner);
