using System.Collections.Immutable;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The content of a class in schema order. In a case's content, each choice that makes the case has a single alternative.</summary>
/// <param name="Parts">The parts of the content.</param>
/// <param name="Chosen">For each such choice, the alternative that the case represents.</param>
internal sealed record CaseContent(IReadOnlyList<Shape> Parts, ImmutableDictionary<ChoiceShape, Shape> Chosen)
{
    /// <summary>Returns the content of a class that is not a case.</summary>
    public static CaseContent Of(params IReadOnlyList<Shape> parts) => new(parts, ImmutableDictionary<ChoiceShape, Shape>.Empty);

    /// <summary>Returns the content of the case for one alternative of a choice.</summary>
    public CaseContent With(ChoiceShape choice, Shape alternative) => this with { Chosen = Chosen.SetItem(choice, alternative) };

    /// <summary>Returns the alternatives of a choice in this content.</summary>
    public ImmutableArray<Shape> AlternativesOf(ChoiceShape choice) => Chosen.TryGetValue(choice, out Shape? chosen) ? [chosen] : choice.Children;
}
