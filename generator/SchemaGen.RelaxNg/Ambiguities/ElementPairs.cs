using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>Finds pairs of elements in one content that have different meanings but can have the same name.</summary>
internal static class ElementPairs
{
    public static IEnumerable<(ElementPattern Left, ElementPattern Right)> Of(Pattern content, Func<ElementPattern, object> meaning)
    {
        List<ElementPattern> elements = [.. ElementsIn(content)];
        if (elements.Count < 2)
        {
            yield break;
        }

        ILookup<NameClass, ElementPattern> named = elements.Where(static element => element.NameClass is NameClassName).ToLookup(static element => element.NameClass);
        foreach (IGrouping<NameClass, ElementPattern> group in named)
        {
            List<ElementPattern> alike = [.. group];
            foreach ((ElementPattern, ElementPattern) pair in Pairs(alike, alike, meaning))
            {
                yield return pair;
            }
        }

        List<ElementPattern> open = elements.FindAll(static element => element.NameClass is not NameClassName);
        foreach ((ElementPattern, ElementPattern) pair in Pairs(open, elements, meaning))
        {
            yield return pair;
        }
    }

    private static IEnumerable<(ElementPattern, ElementPattern)> Pairs(List<ElementPattern> lefts, List<ElementPattern> rights, Func<ElementPattern, object> meaning)
    {
        HashSet<ElementPattern> known = [.. lefts];
        return
            from left in lefts
            from right in rights
            where left.Id < right.Id || (left.Id > right.Id && !known.Contains(right))
            where !meaning(left).Equals(meaning(right))
            select (left, right);
    }

    private static IEnumerable<ElementPattern> ElementsIn(Pattern content)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> pending = new([content]);
        while (pending.Count > 0)
        {
            Pattern pattern = pending.Pop();
            if (seen.Add(pattern))
            {
                if (pattern is ElementPattern element)
                {
                    yield return element;
                }
                else
                {
                    PatternParts.Push(pattern, pending);
                }
            }
        }
    }
}
