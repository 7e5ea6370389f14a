using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>empty</c>: no children, no attributes, no text.</summary>
public sealed class EmptySyntax(SourceLocation location) : PatternSyntax(location);
