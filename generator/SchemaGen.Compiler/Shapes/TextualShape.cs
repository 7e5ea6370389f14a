using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary><c>text</c>, <c>data</c> or <c>list</c>.</summary>
internal class TextualShape(PatternSyntax syntax) : Shape(syntax);
