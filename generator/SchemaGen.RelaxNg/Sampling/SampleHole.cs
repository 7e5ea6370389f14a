using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>A place in a content that a sample has to have: an element, or what may be repeated.</summary>
/// <param name="Pattern">The element pattern, or the <c>oneOrMore</c> or <c>text</c>.</param>
/// <param name="Nodes">What stands there.</param>
internal sealed record SampleHole(Pattern Pattern, Func<SampleNode> Nodes);
