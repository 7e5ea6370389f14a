using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>Attributes and children that two contents both allow.</summary>
/// <param name="Attributes">The attributes.</param>
/// <param name="Children">The children: elements, or one text.</param>
/// <param name="Parting">The first child that is one element on the left and one of another meaning on the right; null if there is none.</param>
internal sealed record CommonContent(List<SampleAttribute> Attributes, List<SampleNode> Children, (ElementPattern Left, ElementPattern Right)? Parting);
