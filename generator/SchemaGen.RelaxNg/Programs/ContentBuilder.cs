using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Compiles the content of an element: attributes to masks, children to automata.</summary>
internal sealed class ContentBuilder(PatternFactory patterns, NameNumbering names, ValueTable values, ContentAutomata automata)
{
    private readonly AttributeSplitter _splitter = new(patterns);

    /// <summary>Compiles a content.</summary>
    /// <exception cref="ProgramLimitException">The tables would become too large.</exception>
    public ProgramContent Build(Pattern content)
    {
        ContentShape shape = _splitter.Split(content);
        AttributeTable table = new(names, values);
        foreach (ContentShape.Use use in shape.Attributes)
        {
            table.AddCommon(use);
        }

        ImmutableArray<ulong>.Builder factors = ImmutableArray.CreateBuilder<ulong>(shape.Factors.Length);
        foreach (ContentShape.Factor factor in shape.Factors)
        {
            factors.Add(table.AddFactor(factor));
        }

        return new ProgramContent(
            table.Attributes,
            table.Required,
            table.AlternativeRequired,
            factors.MoveToImmutable(),
            [.. Variants(shape, table)]);
    }

    private List<ProgramVariant> Variants(ContentShape shape, AttributeTable table)
    {
        List<Combination> combinations = [new Combination(0, ImmutableDictionary<ContentShape.Factor, ContentShape.Alternative>.Empty)];
        foreach (ContentShape.Factor factor in shape.Factors)
        {
            if (factor.DecidesChildren)
            {
                combinations = Extend(combinations, factor, table);
                CheckVariants(combinations.Count);
            }
        }

        List<ProgramVariant> variants = [];
        foreach (Combination combination in combinations)
        {
            AddVariants(_splitter.Build(shape.Children, combination.Chosen), combination.Needs, variants);
            CheckVariants(variants.Count);
        }

        return variants;
    }

    private static List<Combination> Extend(List<Combination> combinations, ContentShape.Factor factor, AttributeTable table)
    {
        List<Combination> extended = [];
        foreach (Combination combination in combinations)
        {
            foreach (ContentShape.Alternative alternative in factor.Alternatives)
            {
                extended.Add(new Combination(combination.Needs | table.BitOf(alternative), combination.Chosen.Add(factor, alternative)));
            }
        }

        return extended;
    }

    private void AddVariants(Pattern children, ulong needs, List<ProgramVariant> variants)
    {
        (Pattern value, Pattern elements) = SplitValues(children);
        if (value is not NotAllowedPattern)
        {
            variants.Add(new ProgramVariant(needs, values.Add(value), []));
        }

        if (elements is NotAllowedPattern)
        {
            return;
        }

        List<Pattern> branches = Branches(elements);
        int[] starts = new int[branches.Count];
        for (int i = 0; i < branches.Count; i++)
        {
            bool unrolls = HoldsInterleave(branches[i]);
            starts[i] = automata.TryAdd(branches[i], unrolls ? ProgramLimits.UnrolledStates : ProgramLimits.States);
            if (starts[i] >= 0)
            {
                continue;
            }

            if (branches[i] is ChoicePattern choice && unrolls)
            {
                foreach (Pattern alternative in SplitInterleaves(choice))
                {
                    AddVariants(Join(branches, i, alternative), needs, variants);
                    CheckVariants(variants.Count);
                }

                return;
            }

            starts[i] = automata.TryAdd(branches[i], ProgramLimits.UnavoidableStates);
            if (starts[i] < 0)
            {
                throw new ProgramLimitException($"a content model with more than {ProgramLimits.UnavoidableStates} states");
            }
        }

        variants.Add(new ProgramVariant(needs, -1, [.. starts]));
    }

    private Pattern Join(List<Pattern> branches, int index, Pattern replacement)
    {
        Pattern joined = replacement;
        for (int i = branches.Count - 1; i >= 0; i--)
        {
            joined = i == index ? joined : patterns.Interleave(branches[i], joined);
        }

        return joined;
    }

    private static List<Pattern> Branches(Pattern pattern)
    {
        List<Pattern> branches = [];
        for (; pattern is InterleavePattern interleave; pattern = interleave.Right)
        {
            branches.Add(interleave.Left);
        }

        branches.Add(pattern);
        return branches;
    }

    /// <summary>The alternatives of a choice that hold an interleave, each by itself, and the others together.</summary>
    private IEnumerable<Pattern> SplitInterleaves(Pattern choice)
    {
        Pattern plain = patterns.NotAllowed;
        for (Pattern? rest = choice; rest is not null; rest = (rest as ChoicePattern)?.Right)
        {
            Pattern alternative = rest is ChoicePattern pair ? pair.Left : rest;
            if (HoldsInterleave(alternative))
            {
                yield return alternative;
            }
            else
            {
                plain = patterns.Choice(plain, alternative);
            }
        }

        if (plain is not NotAllowedPattern)
        {
            yield return plain;
        }
    }

    /// <summary>Divides a choice into values and children; by section 7.2 nothing else joins the two.</summary>
    private (Pattern Value, Pattern Elements) SplitValues(Pattern pattern)
    {
        switch (pattern)
        {
            case DataPattern or ValuePattern or ListPattern:
                return (pattern, patterns.NotAllowed);
            case OneOrMorePattern { Content: DataPattern or ValuePattern or ListPattern or ChoicePattern } oneOrMore:
                // Repeated values are never legal in a sequence, but a single one is.
                (Pattern repeatedValue, Pattern repeatedElements) = SplitValues(oneOrMore.Content);
                return (repeatedValue, repeatedValue is NotAllowedPattern ? pattern : patterns.OneOrMore(repeatedElements));
            case ChoicePattern:
                Pattern value = patterns.NotAllowed;
                Pattern elements = patterns.NotAllowed;
                for (Pattern? rest = pattern; rest is not null; rest = (rest as ChoicePattern)?.Right)
                {
                    (Pattern oneValue, Pattern oneElements) = SplitValues(rest is ChoicePattern pair ? pair.Left : rest);
                    value = patterns.Choice(value, oneValue);
                    elements = patterns.Choice(elements, oneElements);
                }

                return (value, elements);
            default:
                return (patterns.NotAllowed, pattern);
        }
    }

    private static bool HoldsInterleave(Pattern pattern) => pattern switch
    {
        InterleavePattern => true,
        GroupPattern group => HoldsInterleave(group.Left) || HoldsInterleave(group.Right),
        ChoicePattern choice => HoldsInterleave(choice.Left) || HoldsInterleave(choice.Right),
        OneOrMorePattern oneOrMore => HoldsInterleave(oneOrMore.Content),
        _ => false,
    };

    private static void CheckVariants(int count)
    {
        if (count > ProgramLimits.Variants)
        {
            throw new ProgramLimitException($"more than {ProgramLimits.Variants} combinations of alternatives with different children");
        }
    }

    /// <summary>An alternative for each factor that decides children, and the bits of these alternatives.</summary>
    private sealed class Combination(ulong needs, ImmutableDictionary<ContentShape.Factor, ContentShape.Alternative> chosen)
    {
        public ulong Needs { get; } = needs;

        public ImmutableDictionary<ContentShape.Factor, ContentShape.Alternative> Chosen { get; } = chosen;
    }
}
