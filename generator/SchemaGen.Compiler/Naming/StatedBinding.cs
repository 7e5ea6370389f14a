using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>What a file of names states about a type or a member besides its name.</summary>
/// <param name="Location">Where it is stated.</param>
internal sealed record StatedBinding(SourceLocation Location)
{
    /// <summary>The C# type of a value: a keyword, or a name with its namespace; null for the usual one.</summary>
    public string? Type { get; init; }

    /// <summary>The class that converts between that type and the usual one; null if C# does.</summary>
    public string? Converter { get; init; }

    /// <summary>The interfaces that a class has besides, with their namespaces.</summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>The documentation that stands instead of the schema's; null for the schema's.</summary>
    public string? Documentation { get; init; }
}
