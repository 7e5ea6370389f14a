namespace SchemaGen.Compiler.Model;

/// <summary>An enum to emit.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsPublic">Whether the enum is public rather than internal.</param>
/// <param name="IsValue">Whether its members stand for values in XML.</param>
/// <param name="Documentation">The documentation, or null.</param>
/// <param name="Members">The members.</param>
internal sealed record EnumModel(
    string Name, string Namespace, bool IsPublic, bool IsValue, string? Documentation, IReadOnlyList<EnumMemberModel> Members)
{
    /// <summary>Whether it needs its own scalar, because it is used other than as the single word of a member.</summary>
    public bool HasScalar { get; init; }

    /// <summary>Whether lists of it exist.</summary>
    public bool IsListed { get; init; }

    /// <summary>The subsets that have their own definitions.</summary>
    public IReadOnlyList<EnumSubsetModel> Subsets { get; init; } = [];

    /// <summary>The name of the class with the subset checks.</summary>
    public string ExtensionsName { get; init; } = "";
}
