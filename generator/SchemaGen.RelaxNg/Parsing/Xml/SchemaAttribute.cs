using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>An attribute of a <see cref="SchemaElement"/>. Foreign attributes and namespace declarations are not included.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="IsQualified">Whether it is in the RELAX NG namespace, which has no attributes.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Location">The place of the name.</param>
internal sealed record SchemaAttribute(string Name, bool IsQualified, string Value, SourceLocation Location);
