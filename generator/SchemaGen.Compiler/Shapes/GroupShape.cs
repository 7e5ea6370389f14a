using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>A group or an interleave. Generated types do not distinguish them.</summary>
internal sealed class GroupShape(PatternSyntax syntax, ImmutableArray<Shape> children) : Shape(syntax)
{
    /// <summary>The parts.</summary>
    public ImmutableArray<Shape> Children { get; } = children;
}
