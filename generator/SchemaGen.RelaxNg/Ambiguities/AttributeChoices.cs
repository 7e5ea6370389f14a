using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>The attributes that a search has to try: those that are demanded, or that decide about something else. Others may stay away.</summary>
internal static class AttributeChoices
{
    /// <summary>Attributes of two contents that may have one name, of which at least one has to be tried.</summary>
    public static IEnumerable<(AttributePattern Left, AttributePattern Right)> Pairs(Pattern left, Pattern right)
    {
        Side own = Side.Of(left);
        Side other = left == right ? own : Side.Of(right);

        // What has to come anyway comes first: if it cannot be the same on both sides, nothing else has to be tried.
        AttributePattern? demanded = own.Demanded ?? other.Demanded;
        foreach (AttributePattern mine in own.All)
        {
            foreach (AttributePattern theirs in other.All)
            {
                bool isMeant = demanded is null ? own.Decisive.Contains(mine) || other.Decisive.Contains(theirs) : demanded == mine || demanded == theirs;
                if (isMeant && MayOverlap(mine.NameClass, theirs.NameClass))
                {
                    yield return (mine, theirs);
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

    /// <summary>The attributes of one content.</summary>
    /// <param name="All">The attributes.</param>
    /// <param name="Decisive">Those that are demanded, or that decide about something else.</param>
    /// <param name="Demanded">The first of those that have to come whatever else does; null if there is none.</param>
    private sealed record Side(List<AttributePattern> All, HashSet<AttributePattern> Decisive, AttributePattern? Demanded)
    {
        public static Side Of(Pattern content)
        {
            List<Pattern> items = Items(content);
            return new Side([.. items.SelectMany(Within).Distinct()], [.. items.Where(IsDecisive).SelectMany(Within)], items.OfType<AttributePattern>().FirstOrDefault());
        }
    }
}
