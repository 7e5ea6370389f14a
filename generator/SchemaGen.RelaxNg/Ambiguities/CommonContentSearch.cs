using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>
/// Finds the smallest content that two patterns both allow, by following the derivatives of both at once, cheapest first (A*). With one pattern on
/// both sides, and the wish that they part, it finds where that pattern is ambiguous.
/// </summary>
internal sealed class CommonContentSearch(
    DerivativeEngine engine, Vocabulary vocabulary, NameSampler names, CommonValues values, CommonElements elements, Func<ElementPattern, object> meaning, SearchBudget budget)
{
    private readonly Dictionary<Pattern, int> _costs = [];

    /// <summary>The content, or null if none is found.</summary>
    /// <param name="left">The one pattern.</param>
    /// <param name="right">The other.</param>
    /// <param name="parts">Whether a child must be taken for elements of different meanings.</param>
    /// <param name="depth">How deep the content stands.</param>
    public CommonContent? Find(Pattern left, Pattern right, bool parts, int depth)
    {
        Dictionary<int, Queue<CommonStep>> open = [];
        HashSet<CommonPlace> seen = [];
        Add(new CommonStep(left, right, IsClosed: false, HasParted: !parts, Cost: 0, Before: null));
        while (open.Count > 0 && budget.TryStep())
        {
            CommonStep step = Take();
            if (seen.Add(step.Place))
            {
                if (step.IsClosed && step.HasParted && TryEnd(step, out string? text) && Build(step, text, depth) is { } content)
                {
                    return content;
                }

                foreach (CommonStep next in step.IsClosed ? Children(step, depth) : Attributes(step))
                {
                    Add(next);
                }
            }
        }

        return null;

        void Add(CommonStep step)
        {
            int cost = step.Cost + Math.Max(CostOf(step.Left), CostOf(step.Right));
            if (!open.TryGetValue(cost, out Queue<CommonStep>? queue))
            {
                open.Add(cost, queue = new Queue<CommonStep>());
            }

            queue.Enqueue(step);
        }

        CommonStep Take()
        {
            int cost = int.MaxValue;
            foreach (int known in open.Keys)
            {
                cost = Math.Min(cost, known);
            }

            CommonStep step = open[cost].Dequeue();
            if (open[cost].Count == 0)
            {
                open.Remove(cost);
            }

            return step;
        }
    }

    private IEnumerable<CommonStep> Attributes(CommonStep step)
    {
        Pattern left = engine.Closed.Of(step.Left);
        Pattern right = engine.Closed.Of(step.Right);
        if (left is not NotAllowedPattern && right is not NotAllowedPattern)
        {
            yield return step with { Left = left, Right = right, IsClosed = true };
        }

        foreach ((AttributePattern own, AttributePattern other) in AttributeChoices.Pairs(step.Left, step.Right))
        {
            if (NameOf(own.NameClass, other.NameClass, step) is not { } name)
            {
                continue;
            }

            foreach (string value in values.Of(own.Content, other.Content))
            {
                if (!budget.TryStep())
                {
                    yield break;
                }

                left = engine.Attributes.Of(step.Left, name.NamespaceUri, name.LocalName, value, vocabulary);
                right = step.Left == step.Right ? left : engine.Attributes.Of(step.Right, name.NamespaceUri, name.LocalName, value, vocabulary);
                if (left is not NotAllowedPattern && right is not NotAllowedPattern)
                {
                    yield return new CommonStep(left, right, IsClosed: false, step.HasParted, step.Cost + 1, step) { Attribute = new SampleAttribute(name, value) };
                }
            }
        }
    }

    /// <summary>A name that an attribute may have on both sides, and that no attribute has yet.</summary>
    private SampleName? NameOf(NameClass left, NameClass right, CommonStep step)
    {
        HashSet<SampleName> taken = [.. step.Path.Select(static before => before.Attribute?.Name).OfType<SampleName>()];
        return names.Choose(left, vocabulary.AttributeNames, name => taken.Contains(name) || !right.Contains(name.NamespaceUri, name.LocalName), new SampleRandom(0));
    }

    private IEnumerable<CommonStep> Children(CommonStep step, int depth)
    {
        ChildMatch[] rights = engine.Children.All(step.Right);
        ILookup<NameClass, ChildMatch> named = rights.ToLookup(static match => match.Element.NameClass);
        ChildMatch[] open = [.. rights.Where(static match => match.Element.NameClass is not NameClassName)];
        foreach (ChildMatch own in engine.Children.All(step.Left))
        {
            foreach (ChildMatch other in own.Element.NameClass is NameClassName name ? named[name].Concat(open) : rights)
            {
                if (!budget.TryStep())
                {
                    yield break;
                }

                bool areSame = own.Element == other.Element;
                if (areSame || elements.Of(own.Element, other.Element, depth + 1) is not null)
                {
                    bool isParting = !areSame && !step.HasParted && !meaning(own.Element).Equals(meaning(other.Element));
                    yield return new CommonStep(own.Rest, other.Rest, IsClosed: true, step.HasParted || isParting, step.Cost + 1, step)
                    {
                        Child = (own.Element, other.Element),
                        IsParting = isParting,
                    };
                }
            }
        }
    }

    /// <summary>Whether the content may end here; with the text that has to be in it, if it is a value.</summary>
    private bool TryEnd(CommonStep step, out string? text)
    {
        text = null;
        if (step.Left.IsNullable && step.Right.IsNullable)
        {
            return true;
        }

        IReadOnlyList<string> texts = step.Child is null ? values.Of(step.Left, step.Right) : [];
        text = texts.Count > 0 ? texts[0] : null;
        return text is not null;
    }

    private CommonContent? Build(CommonStep end, string? text, int depth)
    {
        CommonContent content = new([], text is null ? [] : [new SampleText(text)], null);
        foreach (CommonStep step in end.Path)
        {
            if (step.Attribute is { } attribute)
            {
                content.Attributes.Add(attribute);
            }

            if (step.Child is { } child)
            {
                if (elements.Of(child.Left, child.Right, depth + 1) is not { } element)
                {
                    return null;
                }

                content.Children.Add(element);
                content = step.IsParting ? content with { Parting = child } : content;
            }
        }

        return content;
    }

    /// <summary>The minimum number of attributes and children of a content.</summary>
    private int CostOf(Pattern pattern)
    {
        if (!_costs.TryGetValue(pattern, out int cost))
        {
            cost = pattern switch
            {
                ElementPattern or AttributePattern => 1,
                ChoicePattern => PatternChain.Items(pattern).Min(CostOf),
                GroupPattern or InterleavePattern => PatternChain.Items(pattern).Sum(CostOf),
                OneOrMorePattern oneOrMore => CostOf(oneOrMore.Content),
                _ => 0,
            };
            _costs.Add(pattern, cost);
        }

        return cost;
    }
}
