using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>The settings in a names file for a type or a member, except its name.</summary>
/// <param name="Location">The location in the names file.</param>
internal sealed record StatedBinding(SourceLocation Location)
{
    /// <summary>The C# type of a value: a keyword, or a name with its namespace; null for the default type.</summary>
    public string? Type { get; init; }

    /// <summary>The class that converts between that type and the default one; null if C# has a conversion.</summary>
    public string? Converter { get; init; }

    /// <summary>The additional interfaces of a class, with their namespaces.</summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>The documentation that replaces the schema's; null to keep the schema's.</summary>
    public string? Documentation { get; init; }
}
