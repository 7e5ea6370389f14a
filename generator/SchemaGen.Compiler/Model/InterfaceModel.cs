namespace SchemaGen.Compiler.Model;

/// <summary>An interface to emit.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsPublic">Whether the interface is public rather than internal.</param>
/// <param name="Documentation">The documentation, or null.</param>
internal sealed record InterfaceModel(string Name, string Namespace, bool IsPublic, string? Documentation)
{
    /// <summary>Whether its implementations are items of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>The members that its classes share.</summary>
    public IReadOnlyList<MemberModel> Members { get; init; } = [];
}
