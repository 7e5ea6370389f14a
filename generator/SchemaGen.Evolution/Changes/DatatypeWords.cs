using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>Datatypes in a few words, for messages: <c>unsignedInt (maxInclusive 255)</c>.</summary>
internal static class DatatypeWords
{
    /// <summary>The words for no text at all.</summary>
    public const string Nothing = "nothing";

    private const int MaxAlternatives = 3;
    private const int MaxLength = 60;

    public static string Of(Pattern pattern)
    {
        if (PatternChain.Items(pattern).Exists(static item => item is TextPattern))
        {
            return "any text";
        }

        List<string> words = [.. PatternChain.Items(pattern).Select(Single).Distinct(StringComparer.Ordinal)];
        string more = words.Count > MaxAlternatives ? " or others" : "";
        return string.Join(" or ", words.Take(MaxAlternatives)) + more;
    }

    private static string Single(Pattern pattern) => pattern switch
    {
        EmptyPattern => Nothing,
        ListPattern => "a list",
        ValuePattern => "a listed value",
        DataPattern { Except: null } data => Type(data),
        DataPattern data => $"{Type(data)} with exceptions",
        NotAllowedPattern => "nothing at all",
        _ => "a combination",
    };

    private static string Type(DataPattern data)
    {
        string facets = string.Join(", ", data.Reference.Parameters.Select(static facet => Facet(facet)));
        return facets.Length == 0 ? data.Reference.TypeName
            : facets.Length <= MaxLength ? $"{data.Reference.TypeName} ({facets})"
            : $"{data.Reference.TypeName} ({facets[..(MaxLength - 1)]}…)";
    }

    private static string Facet(DatatypeParameter facet) => $"{facet.Name} {facet.Value}";
}
