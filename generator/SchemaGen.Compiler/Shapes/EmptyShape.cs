using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary><c>empty</c>.</summary>
internal sealed class EmptyShape(PatternSyntax syntax) : Shape(syntax);
