using System.Collections.Immutable;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The content of a class as the schema has it. In that of a case, the choices that make the case have one alternative each.</summary>
/// <param name="Parts">The content's parts.</param>
/// <param name="Chosen">The alternatives of which the class is the case, by their choices.</param>
internal sealed record CaseContent(IReadOnlyList<Shape> Parts, ImmutableDictionary<ChoiceShape, Shape> Chosen)
{
    /// <summary>The content of a class that is no case.</summary>
    public static CaseContent Of(params IReadOnlyList<Shape> parts) => new(parts, ImmutableDictionary<ChoiceShape, Shape>.Empty);

    /// <summary>The content of the case that an alternative is.</summary>
    public CaseContent With(ChoiceShape choice, Shape alternative) => this with { Chosen = Chosen.SetItem(choice, alternative) };

    /// <summary>What a choice can be.</summary>
    public ImmutableArray<Shape> AlternativesOf(ChoiceShape choice) => Chosen.TryGetValue(choice, out Shape? chosen) ? [chosen] : choice.Children;
}
