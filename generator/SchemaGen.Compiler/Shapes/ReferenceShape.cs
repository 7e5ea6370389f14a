using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>A reference to a definition.</summary>
internal sealed class ReferenceShape(RefSyntax syntax, DefineShape define) : Shape(syntax)
{
    /// <summary>The definition.</summary>
    public DefineShape Define { get; } = define;
}
