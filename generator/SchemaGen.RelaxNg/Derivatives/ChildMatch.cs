using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>A match of a child with a content.</summary>
/// <param name="Element">The element pattern that the child matches.</param>
/// <param name="Rest">The pattern of the content after the child.</param>
internal sealed record ChildMatch(ElementPattern Element, Pattern Rest);
