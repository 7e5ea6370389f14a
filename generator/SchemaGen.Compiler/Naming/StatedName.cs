using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>What a file states about a pattern.</summary>
/// <param name="Place">The path of the pattern.</param>
/// <param name="Name">The name; null if none is stated.</param>
/// <param name="Location">Where it is stated.</param>
internal sealed record StatedName(string Place, string? Name, SourceLocation Location)
{
    /// <summary>What is stated besides the name; null for nothing.</summary>
    public StatedBinding? Binding { get; init; }

    /// <summary>The text of an object that states it, without the name; empty if only a name is stated.</summary>
    public string Rest { get; init; } = "";
}
