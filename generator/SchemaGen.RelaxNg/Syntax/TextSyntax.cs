using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>text</c>: any text, also none.</summary>
public sealed class TextSyntax(SourceLocation location) : PatternSyntax(location);
