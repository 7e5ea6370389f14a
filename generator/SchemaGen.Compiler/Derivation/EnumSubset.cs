namespace SchemaGen.Compiler.Derivation;

/// <summary>Values of an enum that have a definition of their own.</summary>
/// <param name="Define">The definition's name.</param>
/// <param name="Words">The values.</param>
internal sealed record EnumSubset(string Define, IReadOnlyList<string> Words);
