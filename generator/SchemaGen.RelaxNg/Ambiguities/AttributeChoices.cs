using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>The attributes that a search has to try: those that are demanded, or that decide about something else. Others may stay away.</summary>
internal static class AttributeChoices
{
    /// <summary>Attributes of two contents that may have one name, of which at least one has to be tried.</summary>
    public static IEnumerable<(AttributePattern Left, AttributePattern Right)> Pairs(Pattern left, Pattern right)
    {
        HashSet<AttributePattern> decisiveLeft = [.. Items(left).Where(IsDecisive).SelectMany(Within)];
        HashSet<AttributePattern> decisiveRight = [.. Items(right).Where(IsDecisive).SelectMany(Within)];

        // What has to come anyway comes first: if it cannot be the same on both sides, nothing else has to be tried.
        AttributePattern? demanded = Items(left).Concat(Items(right)).OfType<AttributePattern>().FirstOrDefault();
        List<AttributePattern> others = [.. Within(right).Distinct()];
        foreach (AttributePattern own in Within(left).Distinct())
        {
            foreach (AttributePattern other in others)
            {
                bool isMeant = demanded is null ? decisiveLeft.Contains(own) || decisiveRight.Contains(other) : demanded == own || demanded == other;
                if (isMeant && MayOverlap(own.NameClass, other.NameClass))
                {
                    yield return (own, other);
                }
            }
        }
    }

    private static bool MayOverlap(NameClass left, NameClass right) => (left, right) switch
    {
        (NameClassName name, _) => right.Contains(name.NamespaceUri, name.LocalName),
        (_, NameClassName name) => left.Contains(name.NamespaceUri, name.LocalName),
        _ => true,
    };

    private static List<Pattern> Items(Pattern pattern) => pattern is GroupPattern or InterleavePattern ? PatternChain.Items(pattern) : [pattern];

    // What is attributes only and may be missing says nothing of the rest.
    private static bool IsDecisive(Pattern item) => !item.IsNullable || !HoldsOnlyAttributes(item);

    private static bool HoldsOnlyAttributes(Pattern pattern) => pattern switch
    {
        EmptyPattern or AttributePattern => true,
        ChoicePattern => PatternChain.Items(pattern).TrueForAll(HoldsOnlyAttributes),
        OneOrMorePattern oneOrMore => HoldsOnlyAttributes(oneOrMore.Content),
        _ => false,
    };

    private static IEnumerable<AttributePattern> Within(Pattern pattern) => pattern switch
    {
        AttributePattern attribute => [attribute],
        ChoicePattern or GroupPattern or InterleavePattern => PatternChain.Items(pattern).SelectMany(Within),
        OneOrMorePattern oneOrMore => Within(oneOrMore.Content),
        _ => [],
    };
}
