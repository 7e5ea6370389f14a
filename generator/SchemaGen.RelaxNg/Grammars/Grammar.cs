using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>A schema in the simple form (sections 4.19 to 4.21): a start pattern over element definitions.</summary>
/// <param name="Start">The pattern of a document: a choice of elements, or notAllowed.</param>
/// <param name="Elements">The reachable elements, in the order of first use.</param>
/// <param name="Patterns">The factory that made the patterns. Further patterns, such as derivatives, must come from it.</param>
public sealed record Grammar(Pattern Start, ImmutableArray<ElementPattern> Elements, PatternFactory Patterns)
{
    /// <summary>The attributes with default values. Validators ignore defaults.</summary>
    public ImmutableArray<AttributeDefault> Defaults { get; init; } = [];
}
