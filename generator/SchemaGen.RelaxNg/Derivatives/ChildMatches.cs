using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>Finds the matches of children with contents. This is the derivative for a start tag, with the child's content separate from the rest.</summary>
internal sealed class ChildMatches(PatternFactory patterns)
{
    private static readonly ChildMatch[] None = [];
    private readonly Dictionary<(Pattern Content, string NamespaceUri, string LocalName), ChildMatch[]> _matches = [];
    private readonly Dictionary<Pattern, ChildMatch[]> _all = [];

    public int Count => _matches.Count + _all.Count;

    public ChildMatch[] Of(Pattern content, string namespaceUri, string localName)
    {
        (Pattern, string, string) key = (content, namespaceUri, localName);
        if (!_matches.TryGetValue(key, out ChildMatch[]? matches))
        {
            matches = Find(content, namespaceUri, localName);
            _matches.Add(key, matches);
        }

        return matches;
    }

    /// <summary>Returns the matches of a content with a child of any name.</summary>
    public ChildMatch[] All(Pattern content)
    {
        if (!_all.TryGetValue(content, out ChildMatch[]? matches))
        {
            matches = Find(content, null, "");
            _all.Add(content, matches);
        }

        return matches;
    }

    private ChildMatch[] Find(Pattern pattern, string? namespaceUri, string localName)
    {
        switch (pattern)
        {
            case ElementPattern element:
                return namespaceUri is null || element.NameClass.Contains(namespaceUri, localName) ? [new ChildMatch(element, patterns.Empty)] : None;

            case ChoicePattern:
                return [.. PatternChain.Alternatives(pattern).SelectMany(item => Find(item, namespaceUri, localName)).Distinct()];

            case OneOrMorePattern oneOrMore:
                Pattern more = patterns.Optional(pattern);
                return [.. Find(oneOrMore.Content, namespaceUri, localName).Select(match => match with { Rest = patterns.Group(match.Rest, more) })];

            case GroupPattern or InterleavePattern:
                return FindInChain(pattern, namespaceUri, localName);

            default:
                return None;
        }
    }

    private ChildMatch[] FindInChain(Pattern chain, string? namespaceUri, string localName)
    {
        bool isGroup = chain is GroupPattern;
        List<Pattern> items = PatternChain.Items(chain);
        List<ChildMatch> matches = [];
        for (int i = 0; i < items.Count; i++)
        {
            foreach (ChildMatch match in Find(items[i], namespaceUri, localName))
            {
                Pattern rest = PatternChain.Replace(patterns, chain, items, i, match.Rest, keepBefore: !isGroup);
                if (rest != patterns.NotAllowed)
                {
                    matches.Add(match with { Rest = rest });
                }
            }

            if (isGroup && !items[i].IsNullable)
            {
                break;
            }
        }

        return matches.Count == 0 ? None : [.. matches];
    }
}
