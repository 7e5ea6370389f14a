namespace SchemaGen.Compiler.Derivation;

/// <summary>The finite values that an attribute has in a pattern.</summary>
/// <param name="Words">The values, in schema order.</param>
/// <param name="IsOptional">Whether the attribute may be missing.</param>
internal sealed record DiscriminatorWords(IReadOnlyList<string> Words, bool IsOptional);
