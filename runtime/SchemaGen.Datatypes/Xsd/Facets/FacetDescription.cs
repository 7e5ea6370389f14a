using System.Text;

namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>Words for a type and its facets: <c>an integer of at least 5 and at most 7</c>.</summary>
internal static class FacetDescription
{
    private const string Preposition = "of ";

    public static string Describe(XsdType type, Facet[] facets)
    {
        StringBuilder text = new(type.Noun);
        string previous = "";

        // Patterns are long and read best at the end.
        foreach (Facet facet in facets.OrderBy(static f => f is PatternFacet))
        {
            string clause = facet.Description;
            bool sharesPreposition = previous.StartsWith(Preposition, StringComparison.Ordinal)
                && clause.StartsWith(Preposition, StringComparison.Ordinal);
            text.Append(previous.Length == 0 ? " " : " and ").Append(sharesPreposition ? clause[Preposition.Length..] : clause);
            previous = clause;
        }

        return text.ToString();
    }
}
