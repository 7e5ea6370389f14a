namespace SchemaGen.Compiler.Model;

/// <summary>An enum to emit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsPublic">Whether it is public; else internal.</param>
/// <param name="IsValue">Whether its members stand for values in XML.</param>
/// <param name="Documentation">What is said about it, or null.</param>
/// <param name="Members">The members.</param>
internal sealed record EnumModel(
    string Name, string Namespace, bool IsPublic, bool IsValue, string? Documentation, IReadOnlyList<EnumMemberModel> Members)
{
    /// <summary>Whether it is read and written elsewhere than as one word of a member.</summary>
    public bool HasScalar { get; init; }

    /// <summary>Whether there are lists of it.</summary>
    public bool IsListed { get; init; }

    /// <summary>The subsets that have a definition of their own.</summary>
    public IReadOnlyList<EnumSubsetModel> Subsets { get; init; } = [];

    /// <summary>The name of the class that tells whether a value is in a subset.</summary>
    public string ExtensionsName { get; init; } = "";
}
