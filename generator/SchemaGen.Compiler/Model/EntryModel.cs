namespace SchemaGen.Compiler.Model;

/// <summary>The class of an entry to emit: one round of a repeated sequence of elements.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsPublic">Whether it is public; else internal.</param>
/// <param name="Documentation">What is said about it, or null.</param>
/// <param name="Notation">The sequence in compact notation, in lines.</param>
/// <param name="Parts">Its parts, in the order of the sequence.</param>
internal sealed record EntryModel(
    string Name, string Namespace, bool IsPublic, string? Documentation, IReadOnlyList<string> Notation, IReadOnlyList<EntryPartModel> Parts)
{
    /// <summary>The interfaces that it implements, with <c>global::</c>.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];
}
