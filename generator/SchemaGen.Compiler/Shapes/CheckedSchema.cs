using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Compiler.Shapes;

/// <summary>A schema that is correct, and what is to be generated for it.</summary>
/// <param name="Request">What is to be generated.</param>
/// <param name="Linked">The schema as its author shaped it: types come from here.</param>
/// <param name="Grammar">The simple form: the validator comes from here.</param>
internal sealed record CheckedSchema(CodeGenerationRequest Request, LinkedGrammar Linked, Grammar Grammar);
