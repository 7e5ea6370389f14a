using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;
using static SchemaGen.RelaxNg.Programs.ContentShape;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Separates the attributes of a content from its children. Attributes have no order, so a content is a product of independent factors.
/// Only a choice that contains attributes is split into alternatives, and independent choices are never multiplied.
/// </summary>
internal sealed class AttributeSplitter(PatternFactory patterns)
{
    private readonly PatternSearch _attributes = new(static pattern => pattern is AttributePattern);
    private readonly AlternativeMerger _merger = new(patterns);

    /// <summary>Splits a content.</summary>
    /// <exception cref="ProgramLimitException">A choice has too many alternatives.</exception>
    public ContentShape Split(Pattern pattern)
    {
        if (!_attributes.IsIn(pattern))
        {
            return new ContentShape([], [], new Fixed(pattern));
        }

        switch (pattern)
        {
            case AttributePattern { NameClass: NameClassChoice } attribute:
                return OfAlternatives([.. Names(attribute.NameClass).Distinct().Select(name => OneOf(attribute, name))]);
            case AttributePattern attribute:
                return new ContentShape([new Use(attribute, IsRequired: true)], [], new Fixed(patterns.Empty));
            case GroupPattern or InterleavePattern:
                return Join(PatternChain.Items(pattern).ConvertAll(Split), pattern is InterleavePattern);
            case OneOrMorePattern oneOrMore:
                return Repeat(oneOrMore.Content);
            case ChoicePattern choice:
                return OfAlternatives(Flatten(choice));
            default:
                throw new InvalidOperationException($"{pattern.GetType().Name} cannot hold attributes.");
        }
    }

    /// <summary>Builds the children of a tree from the alternative chosen for each factor.</summary>
    public Pattern Build(Tree tree, Dictionary<Factor, Alternative> chosen) => tree switch
    {
        Fixed { Pattern: Pattern pattern } => pattern,
        Place { Factor: Factor factor } => chosen[factor].Children,
        Chain { IsInterleave: true } chain => patterns.Interleave([.. chain.Items.Select(item => Build(item, chosen))]),
        Chain chain => patterns.Group([.. chain.Items.Select(item => Build(item, chosen))]),
        _ => throw new InvalidOperationException($"Unknown tree {tree.GetType().Name}."),
    };

    /// <summary>
    /// Returns the alternative for one name of an attribute. An attribute that is not repeated occurs once, under one of its names; section 7.3
    /// allows wildcards only in repetitions.
    /// </summary>
    private Alternative OneOf(AttributePattern attribute, NameClassName name) =>
        new([new Use((AttributePattern)patterns.Attribute(name, attribute.Content), IsRequired: true)], null, patterns.Empty);

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

    private static ContentShape Join(List<ContentShape> shapes, bool isInterleave)
    {
        ImmutableArray<Tree> children = [.. shapes.Select(static shape => shape.Children).Where(static tree => tree is not Fixed { Pattern: EmptyPattern })];
        return new ContentShape(
            [.. shapes.SelectMany(static shape => shape.Attributes)],
            [.. shapes.SelectMany(static shape => shape.Factors)],
            children.Length == 1 ? children[0] : new Chain(children, isInterleave));
    }

    private ContentShape OfAlternatives(IReadOnlyList<Alternative> found)
    {
        List<Alternative> alternatives = _merger.Merge(found);
        return alternatives.Count == 1
            ? new ContentShape(alternatives[0].Attributes, [], new Fixed(alternatives[0].Children))
            : OfFactor([], alternatives);
    }

    private static ContentShape OfFactor(ImmutableArray<Use> attributes, List<Alternative> alternatives)
    {
        Factor factor = new([.. alternatives]);
        return new ContentShape(attributes, [factor], factor.DecidesChildren ? new Place(factor) : new Fixed(alternatives[0].Children));
    }

    /// <summary>Returns all alternatives of a choice, without nested factors.</summary>
    private List<Alternative> Flatten(ChoicePattern choice)
    {
        List<Alternative> alternatives = [];
        List<Pattern> withoutAttributes = [];
        foreach (Pattern alternative in PatternChain.Alternatives(choice))
        {
            if (_attributes.IsIn(alternative))
            {
                alternatives.AddRange(Multiply(Split(alternative)));
            }
            else
            {
                withoutAttributes.Add(alternative);
            }
        }

        if (withoutAttributes.Count > 0)
        {
            alternatives.Add(new Alternative([], null, patterns.Choice(withoutAttributes)));
        }

        return alternatives;
    }

    /// <summary>
    /// Splits a repeated choice. Section 7.1.2 allows attributes in it, but not in groups within it. Each alternative is optional, but at
    /// least one must occur.
    /// </summary>
    private ContentShape Repeat(Pattern content)
    {
        List<AttributePattern> attributes = [];
        List<Pattern> others = [];
        Collect(content);
        Pattern children = patterns.Choice(others);
        ImmutableArray<Use> optional = [.. attributes.Distinct().Select(static attribute => new Use(attribute, IsRequired: false))];
        Pattern any = patterns.Optional(patterns.OneOrMore(children));
        if (children.IsNullable)
        {
            return new ContentShape(optional, [], new Fixed(any));
        }

        List<Alternative> alternatives = [.. optional.Select(use => new Alternative([], use.Attribute, any))];
        if (children != patterns.NotAllowed)
        {
            alternatives.Add(new Alternative([], null, patterns.OneOrMore(children)));
        }

        return alternatives.Count == 1
            ? new ContentShape([optional[0] with { IsRequired = true }], [], new Fixed(any))
            : OfFactor(optional, alternatives);

        void Collect(Pattern pattern)
        {
            foreach (Pattern item in PatternChain.Alternatives(pattern))
            {
                switch (item)
                {
                    case AttributePattern attribute:
                        attributes.Add(attribute);
                        break;
                    case OneOrMorePattern oneOrMore when _attributes.IsIn(oneOrMore):
                        Collect(oneOrMore.Content);
                        break;
                    default:
                        others.Add(item);
                        break;
                }
            }
        }
    }

    /// <summary>Returns the alternatives of a shape with its factors multiplied out, as needed within another choice.</summary>
    private IEnumerable<Alternative> Multiply(ContentShape shape) =>
        Combinations(shape.Factors, ProgramLimits.Alternatives).ConvertAll(chosen => Choose(shape, chosen));

    private Alternative Choose(ContentShape shape, Dictionary<Factor, Alternative> chosen)
    {
        HashSet<AttributePattern> demanded = [];
        foreach (Factor factor in shape.Factors)
        {
            if (chosen[factor].Demanded is AttributePattern attribute)
            {
                demanded.Add(attribute);
            }
        }

        IEnumerable<Use> outside = shape.Attributes.Select(use => demanded.Contains(use.Attribute) ? use with { IsRequired = true } : use);
        return new Alternative([.. outside, .. shape.Factors.SelectMany(factor => chosen[factor].Attributes)], null, Build(shape.Children, chosen));
    }
}
