using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary><c>notAllowed</c>.</summary>
internal sealed class NotAllowedShape(PatternSyntax syntax) : Shape(syntax);
