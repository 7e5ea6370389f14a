using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>notAllowed</c>: matches nothing.</summary>
public sealed class NotAllowedSyntax(SourceLocation location) : PatternSyntax(location);
