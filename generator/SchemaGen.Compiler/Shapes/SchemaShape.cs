using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>One schema of a namespace.</summary>
/// <param name="Request">The request.</param>
/// <param name="Grammar">The simplified form, from which the program is built.</param>
/// <param name="Start">The start pattern.</param>
/// <param name="Defines">The definitions of this schema, including those shared with an earlier one, in order of first use.</param>
/// <param name="Elements">The shapes of the elements, by syntax node.</param>
internal sealed record SchemaShape(
    CodeGenerationRequest Request,
    Grammar Grammar,
    Shape Start,
    IReadOnlyList<DefineShape> Defines,
    IReadOnlyDictionary<ElementSyntax, ElementShape> Elements);
