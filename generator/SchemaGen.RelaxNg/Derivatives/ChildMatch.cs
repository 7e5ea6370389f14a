using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>One way in which a content can take a child of some name.</summary>
/// <param name="Element">What the child is.</param>
/// <param name="Rest">What is left of the content after it.</param>
internal sealed record ChildMatch(ElementPattern Element, Pattern Rest);
