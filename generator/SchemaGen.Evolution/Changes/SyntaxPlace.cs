using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Evolution.Changes;

/// <summary>A node of a schema and the definition in which it stands; null outside of definitions.</summary>
internal readonly record struct SyntaxPlace(PatternSyntax Node, string? Define);
