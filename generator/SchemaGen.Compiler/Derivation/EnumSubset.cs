namespace SchemaGen.Compiler.Derivation;

/// <summary>Values of an enum that come from their own definition.</summary>
/// <param name="Define">The definition's name.</param>
/// <param name="Words">The values.</param>
internal sealed record EnumSubset(string Define, IReadOnlyList<string> Words);
