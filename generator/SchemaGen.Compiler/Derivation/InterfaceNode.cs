namespace SchemaGen.Compiler.Derivation;

/// <summary>An interface during derivation.</summary>
internal sealed class InterfaceNode(TypeNames names, TypeNode owner, string? documentation)
{
    /// <summary>The candidate names.</summary>
    public TypeNames Names { get; } = names;

    /// <summary>The class where it was found first.</summary>
    public TypeNode Owner { get; } = owner;

    /// <summary>The documentation, or null.</summary>
    public string? Documentation { get; } = documentation;
}
