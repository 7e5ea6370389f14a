using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>Finds the attributes, children and values in contents.</summary>
internal static class ContentParts
{
    /// <summary>The names of all attributes and children, in schema order.</summary>
    public static List<Symbol> Symbols(IEnumerable<Pattern> contents)
    {
        HashSet<Symbol> seen = [];
        List<Symbol> symbols = [];
        foreach (Pattern pattern in Leaves(contents))
        {
            IEnumerable<Symbol> own = pattern switch
            {
                AttributePattern attribute => Symbol.Of(SymbolKind.Attribute, attribute.NameClass),
                ElementPattern element => Symbol.Of(SymbolKind.Element, element.NameClass),
                _ => [],
            };
            symbols.AddRange(own.Where(seen.Add));
        }

        return symbols;
    }

    /// <summary>The children of a name.</summary>
    public static IReadOnlyList<ElementPattern> Elements(IEnumerable<Pattern> contents, Symbol symbol) =>
        [.. Leaves(contents).OfType<ElementPattern>().Where(element => symbol.IsIn(element.NameClass))];

    /// <summary>The attributes of a name.</summary>
    public static IReadOnlyList<AttributePattern> Attributes(IEnumerable<Pattern> contents, Symbol symbol) =>
        [.. Leaves(contents).OfType<AttributePattern>().Where(attribute => symbol.IsIn(attribute.NameClass))];

    /// <summary>The values and texts that may be between the tags.</summary>
    public static IReadOnlyList<Pattern> Texts(IEnumerable<Pattern> contents) =>
        [.. Leaves(contents).Where(static pattern => pattern is DataPattern or ValuePattern or ListPattern or TextPattern)];

    /// <summary>Whether there need be no value between the tags.</summary>
    public static bool CanLackText(Pattern content) => content switch
    {
        ChoicePattern => PatternChain.Items(content).Exists(CanLackText),
        GroupPattern or InterleavePattern => PatternChain.Items(content).TrueForAll(CanLackText),
        OneOrMorePattern oneOrMore => CanLackText(oneOrMore.Content),
        DataPattern or ValuePattern or ListPattern => false,
        _ => true,
    };

    /// <summary>All attributes, children and values, each once, in schema order; not what is within them.</summary>
    private static IEnumerable<Pattern> Leaves(IEnumerable<Pattern> contents)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> work = new(contents.Reverse());
        while (work.Count > 0)
        {
            Pattern pattern = work.Pop();
            if (!seen.Add(pattern))
            {
                continue;
            }

            if (pattern is ChoicePattern or GroupPattern or InterleavePattern or OneOrMorePattern)
            {
                PatternParts.Push(pattern, work);
            }
            else
            {
                yield return pattern;
            }
        }
    }
}
