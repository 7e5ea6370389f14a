using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>A set of attributes and children that two contents both allow.</summary>
/// <param name="Attributes">The attributes.</param>
/// <param name="Children">The children: elements, or one text.</param>
/// <param name="Parting">The first child that matches elements with different meanings on the left and on the right; null for none.</param>
internal sealed record CommonContent(List<SampleAttribute> Attributes, List<SampleNode> Children, (ElementPattern Left, ElementPattern Right)? Parting);
