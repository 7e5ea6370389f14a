using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Makes one document of about a size: finds the content nearest to the root that may be repeated without end, makes the elements around it, and repeats it
/// while the document is written.
/// </summary>
internal sealed class SizedSampler
{
    private readonly List<(ElementPattern? Element, Pattern Next)>? _way;
    private readonly PatternCosts _costs;
    private readonly int _mostElements;

    public SizedSampler(Pattern start, PatternCosts costs, int mostElements)
    {
        _costs = costs;
        _mostElements = mostElements;
        _way = FindWay(start);
    }

    /// <summary>Whether something can be repeated.</summary>
    public bool CanRepeat => _way is not null;

    /// <summary>The document, whose repeated content is made when it is written.</summary>
    /// <param name="content">Makes the content of an element; what is in the hole stands at its place.</param>
    /// <param name="rounds">Makes the rounds of what is repeated.</param>
    public SampleElement Document(Func<Pattern, SampleHole, SampleElement> content, Func<Pattern, IEnumerable<SampleNode>> rounds)
    {
        Pattern repeated = _way![^1].Next;
        SampleNode inner = new SampleRounds(() => rounds(repeated is OneOrMorePattern oneOrMore ? oneOrMore.Content : repeated));
        for (int i = _way.Count - 1; i > 0; i--)
        {
            SampleNode node = inner;
            inner = content(_way[i].Element!, new SampleHole(_way[i].Next, () => node));
        }

        return (SampleElement)inner;
    }

    /// <summary>The elements from the root to the repeated content, nearest first: each with what has to be in it.</summary>
    private List<(ElementPattern? Element, Pattern Next)>? FindWay(Pattern start)
    {
        Dictionary<ElementPattern, ElementPattern?> from = [];
        Queue<ElementPattern> pending = new();
        Discover(start, null);
        Pattern? text = null;
        ElementPattern? textOwner = null;
        while (pending.Count > 0)
        {
            ElementPattern element = pending.Dequeue();
            foreach (Pattern pattern in Parts(element.Content))
            {
                if (pattern is OneOrMorePattern { Content: var content } && CanBeRound(content))
                {
                    return WayTo(element, pattern, from);
                }

                if (pattern is TextPattern && text is null)
                {
                    (text, textOwner) = (pattern, element);
                }
            }

            Discover(element.Content, element);
        }

        return text is null ? null : WayTo(textOwner!, text, from);

        void Discover(Pattern content, ElementPattern? owner)
        {
            foreach (ElementPattern child in Parts(content).OfType<ElementPattern>())
            {
                if (!from.ContainsKey(child) && _costs.Of(child) <= _mostElements)
                {
                    from.Add(child, owner);
                    pending.Enqueue(child);
                }
            }
        }
    }

    private static List<(ElementPattern? Element, Pattern Next)> WayTo(ElementPattern element, Pattern repeated, Dictionary<ElementPattern, ElementPattern?> from)
    {
        List<(ElementPattern?, Pattern)> way = [];
        Pattern next = repeated;
        for (ElementPattern? owner = element; owner is not null; owner = from[owner])
        {
            way.Insert(0, (owner, next));
            next = owner;
        }

        way.Insert(0, (null, next));
        return way;
    }

    /// <summary>Whether a repetition adds elements, and nothing but that.</summary>
    private bool CanBeRound(Pattern content)
    {
        bool hasElements = false;
        foreach (Pattern part in Parts(content))
        {
            if (part is AttributePattern or DataPattern or ValuePattern or ListPattern)
            {
                return false;
            }

            hasElements |= part is ElementPattern && _costs.Of(part) <= _mostElements;
        }

        return hasElements && _costs.Of(content) <= _mostElements;
    }

    /// <summary>The patterns of a content that something can match, those of its children left out.</summary>
    private IEnumerable<Pattern> Parts(Pattern content)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> pending = new([content]);
        while (pending.Count > 0)
        {
            Pattern pattern = pending.Pop();
            if (seen.Add(pattern) && _costs.Of(pattern) < PatternCosts.Impossible)
            {
                yield return pattern;
                if (pattern is not (AttributePattern or ListPattern or DataPattern))
                {
                    PatternParts.Push(pattern, pending);
                }
            }
        }
    }
}
