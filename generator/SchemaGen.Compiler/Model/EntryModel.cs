namespace SchemaGen.Compiler.Model;

/// <summary>The class of an entry to emit: one round of a repeated sequence of elements.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsPublic">Whether the class is public rather than internal.</param>
/// <param name="Documentation">The documentation, or null.</param>
/// <param name="Notation">The lines of the sequence in compact notation.</param>
/// <param name="Parts">The parts, in the order of the sequence.</param>
internal sealed record EntryModel(
    string Name, string Namespace, bool IsPublic, string? Documentation, IReadOnlyList<string> Notation, IReadOnlyList<EntryPartModel> Parts)
{
    /// <summary>The interfaces that it implements, with <c>global::</c>.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];
}
