using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary><c>text</c>, <c>data</c>, <c>list</c>, or a <c>value</c> that is not a fixed word.</summary>
internal class TextualShape(PatternSyntax syntax) : Shape(syntax);
