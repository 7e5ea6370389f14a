using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary><c>text</c>, <c>data</c>, a <c>value</c> that is no word, or <c>list</c>.</summary>
internal class TextualShape(PatternSyntax syntax) : Shape(syntax);
