using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>An attribute with a default value (RELAX NG DTD Compatibility, section 2).</summary>
/// <param name="Origin">The attribute in the schema.</param>
/// <param name="IsValid">Whether the default is a valid value of the attribute, whatever prefixes a document declares.</param>
public sealed record AttributeDefault(AttributeSyntax Origin, bool IsValid);
