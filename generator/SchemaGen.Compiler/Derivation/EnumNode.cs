namespace SchemaGen.Compiler.Derivation;

/// <summary>An enum while it is being derived.</summary>
internal sealed class EnumNode(TypeNames names, IReadOnlyList<(string Word, string? Documentation)> words, string? documentation)
{
    /// <summary>What it could be called.</summary>
    public TypeNames Names { get; } = names;

    /// <summary>The values, in schema order, each with what the schema says about it.</summary>
    public IReadOnlyList<(string Word, string? Documentation)> Words { get; } = words;

    /// <summary>What the schema says about it, or null.</summary>
    public string? Documentation { get; } = documentation;

    /// <summary>The class in which it was first met.</summary>
    public TypeNode? Owner { get; set; }
}
