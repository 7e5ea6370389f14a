namespace SchemaGen.Compiler.Derivation;

/// <summary>A value of an enum.</summary>
/// <param name="Word">The value.</param>
/// <param name="Documentation">The schema's documentation of the value, or null.</param>
internal sealed record EnumWord(string Word, string? Documentation = null);
