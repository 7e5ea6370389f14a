namespace SchemaGen.Compiler.Model;

/// <summary>An interface to emit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsPublic">Whether it is public; else internal.</param>
/// <param name="Documentation">What is said about it, or null.</param>
internal sealed record InterfaceModel(string Name, string Namespace, bool IsPublic, string? Documentation)
{
    /// <summary>Whether what implements it stands in a list of items.</summary>
    public bool IsItem { get; init; }

    /// <summary>The members that its classes share.</summary>
    public IReadOnlyList<MemberModel> Members { get; init; } = [];
}
