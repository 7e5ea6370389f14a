using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;
using static SchemaGen.RelaxNg.Programs.ContentShape;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Separates the attributes of a content from its children. Attributes have no order, so a content is a product of independent factors;
/// only a choice that holds attributes splits into alternatives, and independent choices are never multiplied.
/// </summary>
internal sealed class AttributeSplitter(PatternFactory patterns)
{
    private readonly Dictionary<int, bool> _holdsAttributes = [];

    /// <summary>Takes a content apart.</summary>
    /// <exception cref="ProgramLimitException">A choice has too many alternatives.</exception>
    public ContentShape Split(Pattern pattern)
    {
        if (!HoldsAttributes(pattern))
        {
            return new ContentShape([], [], new Fixed(pattern));
        }

        switch (pattern)
        {
            case AttributePattern { NameClass: NameClassChoice } attribute:
                return OfAlternatives([.. Names(attribute.NameClass).Distinct().Select(name => OneOf(attribute, name))]);
            case AttributePattern attribute:
                return new ContentShape([new Use(attribute, IsRequired: true)], [], new Fixed(patterns.Empty));
            case GroupPattern group:
                return Join(Split(group.Left), Split(group.Right), isInterleave: false);
            case InterleavePattern interleave:
                return Join(Split(interleave.Left), Split(interleave.Right), isInterleave: true);
            case OneOrMorePattern oneOrMore:
                return OfAlternatives(Repeat(oneOrMore.Content));
            case ChoicePattern choice:
                return OfAlternatives(Flatten(choice));
            default:
                throw new InvalidOperationException($"{pattern.GetType().Name} cannot hold attributes.");
        }
    }

    /// <summary>
    /// One of the names that an attribute may have. Where it is not repeated it occurs once, under one of its names; section 7.3 leaves wildcards
    /// to repetitions.
    /// </summary>
    private Alternative OneOf(AttributePattern attribute, NameClassName name) =>
        new([new Use((AttributePattern)patterns.Attribute(name, attribute.Content), IsRequired: true)], patterns.Empty);

    private static IEnumerable<NameClassName> Names(NameClass nameClass)
    {
        Stack<NameClass> work = new([nameClass]);
        while (work.Count > 0)
        {
            switch (work.Pop())
            {
                case NameClassName name:
                    yield return name;
                    break;
                case NameClassChoice choice:
                    work.Push(choice.Right);
                    work.Push(choice.Left);
                    break;
                case var infinite:
                    throw new InvalidOperationException($"{infinite.GetType().Name} outside of a repetition.");
            }
        }
    }

    private static ContentShape Join(ContentShape left, ContentShape right, bool isInterleave)
    {
        Tree children = (left.Children, right.Children) switch
        {
            (Fixed { Pattern: EmptyPattern }, _) => right.Children,
            (_, Fixed { Pattern: EmptyPattern }) => left.Children,
            _ => new Pair(left.Children, right.Children, isInterleave),
        };
        return new ContentShape(left.Attributes.AddRange(right.Attributes), left.Factors.AddRange(right.Factors), children);
    }

    private ContentShape OfAlternatives(IReadOnlyList<Alternative> found)
    {
        IReadOnlyList<Alternative> alternatives = Merge(found);
        if (alternatives.Count == 1)
        {
            return new ContentShape(alternatives[0].Attributes, [], new Fixed(alternatives[0].Children));
        }

        Factor factor = new([.. alternatives]);
        return new ContentShape([], [factor], factor.DecidesChildren ? new Place(factor) : new Fixed(alternatives[0].Children));
    }

    /// <summary>All alternatives of a choice, without nested factors.</summary>
    private List<Alternative> Flatten(Pattern choice)
    {
        List<Alternative> alternatives = [];
        Pattern withoutAttributes = patterns.NotAllowed;
        for (Pattern? rest = choice; rest is not null; rest = (rest as ChoicePattern)?.Right)
        {
            Pattern alternative = rest is ChoicePattern pair ? pair.Left : rest;
            if (HoldsAttributes(alternative))
            {
                alternatives.AddRange(Multiply(Split(alternative)));
            }
            else
            {
                withoutAttributes = patterns.Choice(withoutAttributes, alternative);
            }
        }

        if (withoutAttributes != patterns.NotAllowed)
        {
            alternatives.Add(new Alternative([], withoutAttributes));
        }

        return alternatives;
    }

    /// <summary>
    /// A repeated choice: section 7.1.2 allows attributes there only beside, not in, groups. Each may occur, at least one thing must.
    /// </summary>
    private IReadOnlyList<Alternative> Repeat(Pattern content)
    {
        List<AttributePattern> attributes = [];
        Pattern children = patterns.NotAllowed;
        Collect(content);
        ImmutableArray<Use> optional = [.. attributes.ConvertAll(static attribute => new Use(attribute, IsRequired: false))];
        Pattern any = patterns.Optional(patterns.OneOrMore(children));
        if (children.IsNullable)
        {
            return [new Alternative(optional, any)];
        }

        List<Alternative> alternatives = [];
        for (int i = 0; i < optional.Length; i++)
        {
            alternatives.Add(new Alternative(optional.SetItem(i, optional[i] with { IsRequired = true }), any));
        }

        if (children != patterns.NotAllowed)
        {
            alternatives.Add(new Alternative(optional, patterns.OneOrMore(children)));
        }

        return alternatives;

        void Collect(Pattern pattern)
        {
            switch (pattern)
            {
                case AttributePattern attribute:
                    attributes.Add(attribute);
                    break;
                case ChoicePattern choice:
                    Collect(choice.Left);
                    Collect(choice.Right);
                    break;
                case OneOrMorePattern oneOrMore when HoldsAttributes(oneOrMore):
                    Collect(oneOrMore.Content);
                    break;
                default:
                    children = patterns.Choice(children, pattern);
                    break;
            }
        }
    }

    /// <summary>The alternatives of a shape with its factors multiplied out: needed inside of another choice.</summary>
    private List<Alternative> Multiply(ContentShape shape)
    {
        List<ImmutableDictionary<Factor, Alternative>> combinations = [ImmutableDictionary<Factor, Alternative>.Empty];
        foreach (Factor factor in shape.Factors)
        {
            List<ImmutableDictionary<Factor, Alternative>> extended = [];
            foreach (ImmutableDictionary<Factor, Alternative> chosen in combinations)
            {
                foreach (Alternative alternative in factor.Alternatives)
                {
                    extended.Add(chosen.Add(factor, alternative));
                }
            }

            combinations = extended;
            if (combinations.Count > ProgramLimits.Alternatives)
            {
                throw new ProgramLimitException($"more than {ProgramLimits.Alternatives} alternatives of attributes in one choice");
            }
        }

        return combinations.ConvertAll(chosen => Choose(shape, chosen));
    }

    private Alternative Choose(ContentShape shape, ImmutableDictionary<Factor, Alternative> chosen)
    {
        ImmutableArray<Use> attributes = shape.Attributes;
        foreach (Factor factor in shape.Factors)
        {
            attributes = attributes.AddRange(chosen[factor].Attributes);
        }

        return new Alternative(attributes, Build(shape.Children, chosen));
    }

    /// <summary>The children of a tree with an alternative chosen for each factor.</summary>
    public Pattern Build(Tree tree, IReadOnlyDictionary<Factor, Alternative> chosen) => tree switch
    {
        Fixed { Pattern: Pattern pattern } => pattern,
        Place { Factor: Factor factor } => chosen[factor].Children,
        Pair { IsInterleave: true } pair => patterns.Interleave(Build(pair.Left, chosen), Build(pair.Right, chosen)),
        Pair pair => patterns.Group(Build(pair.Left, chosen), Build(pair.Right, chosen)),
        _ => throw new InvalidOperationException($"Unknown tree {tree.GetType().Name}."),
    };

    /// <summary>
    /// Merges alternatives that do not differ: same attributes, then the children become a choice; same children and one attribute of one
    /// name, then the values do; an alternative beside the same one without an attribute makes that attribute optional.
    /// </summary>
    private List<Alternative> Merge(IReadOnlyList<Alternative> found)
    {
        List<Alternative> merged = [];
        foreach (Alternative alternative in found)
        {
            Alternative candidate = alternative;
            for (int i = 0; i < merged.Count;)
            {
                if (TryMerge(merged[i], candidate) is Alternative joined)
                {
                    // The joined one may merge with an earlier one in turn.
                    merged.RemoveAt(i);
                    candidate = joined;
                    i = 0;
                }
                else
                {
                    i++;
                }
            }

            merged.Add(candidate);
        }

        return merged;
    }

    private Alternative? TryMerge(Alternative left, Alternative right)
    {
        if (!TryFindOnly(left.Attributes, right.Attributes, out Use? onlyLeft) || !TryFindOnly(right.Attributes, left.Attributes, out Use? onlyRight))
        {
            return null;
        }

        if (onlyLeft is null && onlyRight is null)
        {
            return left with { Children = patterns.Choice(left.Children, right.Children) };
        }

        if (left.Children != right.Children)
        {
            return null;
        }

        if (onlyRight is null)
        {
            return Replace(left, onlyLeft!, onlyLeft! with { IsRequired = false });
        }

        if (onlyLeft is null)
        {
            return Replace(right, onlyRight, onlyRight with { IsRequired = false });
        }

        AttributePattern first = onlyLeft.Attribute;
        AttributePattern second = onlyRight.Attribute;
        if (first.NameClass is not NameClassName || first.NameClass != second.NameClass)
        {
            return null;
        }

        var both = (AttributePattern)patterns.Attribute(first.NameClass, patterns.Choice(first.Content, second.Content));
        return Replace(left, onlyLeft, new Use(both, onlyLeft.IsRequired && onlyRight.IsRequired));
    }

    /// <summary>Finds what is among some attributes and not among others, null if nothing is; false if that is more than one.</summary>
    private static bool TryFindOnly(ImmutableArray<Use> uses, ImmutableArray<Use> others, out Use? only)
    {
        only = null;
        foreach (Use use in uses)
        {
            if (!others.Contains(use) && use != only)
            {
                if (only is not null)
                {
                    return false;
                }

                only = use;
            }
        }

        return true;
    }

    private static Alternative Replace(Alternative alternative, Use use, Use replacement) =>
        alternative with { Attributes = alternative.Attributes.Replace(use, replacement) };

    private bool HoldsAttributes(Pattern pattern)
    {
        if (pattern is AttributePattern)
        {
            return true;
        }

        if (pattern is not (ChoicePattern or GroupPattern or InterleavePattern or OneOrMorePattern))
        {
            return false;
        }

        if (!_holdsAttributes.TryGetValue(pattern.Id, out bool holds))
        {
            holds = pattern switch
            {
                ChoicePattern choice => HoldsAttributes(choice.Left) || HoldsAttributes(choice.Right),
                GroupPattern group => HoldsAttributes(group.Left) || HoldsAttributes(group.Right),
                InterleavePattern interleave => HoldsAttributes(interleave.Left) || HoldsAttributes(interleave.Right),
                OneOrMorePattern oneOrMore => HoldsAttributes(oneOrMore.Content),
                _ => false,
            };
            _holdsAttributes.Add(pattern.Id, holds);
        }

        return holds;
    }
}
