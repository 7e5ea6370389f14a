using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>An attribute of a <see cref="SchemaElement"/>; foreign ones and namespace declarations are gone.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="IsQualified">Whether it is in the RELAX NG namespace, where no attribute is.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Location">The place of the name.</param>
internal sealed record SchemaAttribute(string Name, bool IsQualified, string Value, SourceLocation Location);
