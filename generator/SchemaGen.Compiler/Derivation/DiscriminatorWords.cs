namespace SchemaGen.Compiler.Derivation;

/// <summary>The finite values of an attribute in a pattern.</summary>
/// <param name="Words">The values, in schema order.</param>
/// <param name="IsOptional">Whether the attribute may be missing.</param>
internal sealed record DiscriminatorWords(IReadOnlyList<string> Words, bool IsOptional);
