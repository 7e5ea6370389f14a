using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>A comment and the column of its first line, from 1.</summary>
internal sealed record CompactComment(AnnotationComment Comment, int Column);
