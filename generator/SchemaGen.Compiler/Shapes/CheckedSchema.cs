using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Compiler.Shapes;

/// <summary>A schema without errors, and the request to generate code for it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Linked">The schema as its author wrote it, from which types are derived.</param>
/// <param name="Grammar">The simplified form, from which the validator is built.</param>
internal sealed record CheckedSchema(CodeGenerationRequest Request, LinkedGrammar Linked, Grammar Grammar);
