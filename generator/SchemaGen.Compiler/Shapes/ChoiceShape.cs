using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>A choice between at least two alternatives.</summary>
internal sealed class ChoiceShape(PatternSyntax syntax, ImmutableArray<Shape> children) : Shape(syntax)
{
    /// <summary>The alternatives.</summary>
    public ImmutableArray<Shape> Children { get; } = children;
}
