using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution;

/// <summary>The elements of both schemas that were compared.</summary>
/// <param name="Name">The element's name as a name test: <c>disk</c>, <c>{urn:x}disk</c>; <c>/</c> for the start of the schemas.</param>
/// <param name="Left">The left schema's patterns for the element: nearly always one; none for the start.</param>
/// <param name="Right">The right schema's patterns for the element: what together had to cover the left one's content. None if the start was compared.</param>
public sealed record InclusionPlace(string Name, ImmutableArray<ElementPattern> Left, ImmutableArray<ElementPattern> Right)
{
    /// <summary>The place of the element in the left schema.</summary>
    public ImmutableArray<SourceLocation> LeftLocations => Locations(Left);

    /// <summary>The place of the element in the right schema.</summary>
    public ImmutableArray<SourceLocation> RightLocations => Locations(Right);

    private static ImmutableArray<SourceLocation> Locations(ImmutableArray<ElementPattern> elements) =>
        [.. elements.Select(static element => element.Origin.Location).Distinct()];
}
