using System.Text;

namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>Words for a type and its facets: <c>an integer of at least 5 and at most 7</c>.</summary>
internal static class FacetDescription
{
    private const string Preposition = "of ";

    public static string Describe(XsdType type, Facet[] facets)
    {
        StringBuilder text = new(type.Noun);
        Facet? previous = null;

        // Patterns are long and read best at the end, where they need no "and" before them.
        foreach (Facet facet in facets.OrderBy(static f => f is PatternFacet))
        {
            bool isEnumerated = previous is not null && previous is PatternFacet == facet is PatternFacet;
            bool sharesPreposition = isEnumerated && IsPrepositional(previous!) && IsPrepositional(facet);
            text.Append(isEnumerated ? " and " : " ").Append(sharesPreposition ? facet.Description[Preposition.Length..] : facet.Description);
            previous = facet;
        }

        return text.ToString();
    }

    private static bool IsPrepositional(Facet facet) => facet.Description.StartsWith(Preposition, StringComparison.Ordinal);
}
