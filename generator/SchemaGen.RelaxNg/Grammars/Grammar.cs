using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>A schema in the simple form (sections 4.19 to 4.21): a start pattern over element definitions.</summary>
/// <param name="Start">What a document is: a choice of elements, or notAllowed.</param>
/// <param name="Elements">The elements that can be reached, in the order of first use.</param>
/// <param name="Patterns">The factory that made the patterns; it is needed to make more (derivatives).</param>
public sealed record Grammar(Pattern Start, ImmutableArray<ElementPattern> Elements, PatternFactory Patterns)
{
    /// <summary>The attributes with default values. They mean nothing to a validator.</summary>
    public ImmutableArray<AttributeDefault> Defaults { get; init; } = [];
}
