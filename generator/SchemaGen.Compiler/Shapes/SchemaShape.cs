using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>One schema of a namespace.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Grammar">The simple form, from which the program is built.</param>
/// <param name="Start">What a document is.</param>
/// <param name="Defines">The definitions that are of this schema or shared with an earlier one, in the order of first use.</param>
/// <param name="Elements">The shapes of the elements as written.</param>
internal sealed record SchemaShape(
    CodeGenerationRequest Request,
    Grammar Grammar,
    Shape Start,
    IReadOnlyList<DefineShape> Defines,
    IReadOnlyDictionary<ElementSyntax, ElementShape> Elements);
