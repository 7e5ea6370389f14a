namespace SchemaGen.Compiler.Derivation;

/// <summary>An interface while it is being derived.</summary>
internal sealed class InterfaceNode(TypeNames names, TypeNode owner, string? documentation)
{
    /// <summary>What it could be called.</summary>
    public TypeNames Names { get; } = names;

    /// <summary>The class in which it was first met.</summary>
    public TypeNode Owner { get; } = owner;

    /// <summary>What is said about it.</summary>
    public string? Documentation { get; } = documentation;
}
