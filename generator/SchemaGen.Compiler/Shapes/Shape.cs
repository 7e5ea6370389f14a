using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// A pattern of the linked grammar with its references resolved. Types are derived from shapes. Schemas may share syntax nodes, but
/// a shape has one meaning: definitions with the same meaning in several schemas are one object.
/// </summary>
internal abstract class Shape(PatternSyntax syntax)
{
    /// <summary>The pattern as written.</summary>
    public PatternSyntax Syntax { get; } = syntax;

    /// <summary>The documentation of the pattern, or null.</summary>
    public string? Documentation => Syntax.Documentation;
}
