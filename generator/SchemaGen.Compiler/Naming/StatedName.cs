using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>An entry of a names file.</summary>
/// <param name="Place">The path of the pattern.</param>
/// <param name="Name">The name; null if none is stated.</param>
/// <param name="Location">The location in the names file.</param>
internal sealed record StatedName(string Place, string? Name, SourceLocation Location)
{
    /// <summary>The other settings; null if there are none.</summary>
    public StatedBinding? Binding { get; init; }

    /// <summary>The text of the entry's object without the name; empty if only a name is stated.</summary>
    public string Rest { get; init; } = "";
}
