using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// A pattern of the linked grammar with its references resolved: what types are derived from. Unlike syntax nodes, which schemas may
/// share, a shape belongs to one meaning: definitions that mean the same in several schemas are one object.
/// </summary>
internal abstract class Shape(PatternSyntax syntax)
{
    /// <summary>The pattern as written.</summary>
    public PatternSyntax Syntax { get; } = syntax;

    /// <summary>The documentation of the pattern, or null.</summary>
    public string? Documentation => Syntax.Documentation;
}
