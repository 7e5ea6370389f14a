using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Compiles the content of an element: attributes to masks, children to automata.</summary>
internal sealed class ContentBuilder(PatternFactory patterns, NameNumbering names, ValueTable values, ContentAutomata automata)
{
    private readonly AttributeSplitter _splitter = new(patterns);
    private readonly PatternSearch _interleaves = new(static pattern => pattern is InterleavePattern);
    private readonly PatternSearch _values = new(static pattern => pattern is DataPattern or ValuePattern or ListPattern);

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

        foreach (ContentShape.Factor factor in shape.Factors)
        {
            table.AddFactor(factor);
        }

        return new ProgramContent(table.Attributes, table.Required, table.AlternativeRequired, table.Factors, [.. Variants(shape, table)]);
    }

    private List<ProgramVariant> Variants(ContentShape shape, AttributeTable table)
    {
        List<ProgramVariant> variants = [];
        foreach (Dictionary<ContentShape.Factor, ContentShape.Alternative> chosen in ContentShape.Combinations(shape.Deciding, ProgramLimits.Variants))
        {
            AddVariants(_splitter.Build(shape.Children, chosen), [.. chosen.Values.Select(table.NumberOf).OrderBy(static number => number)], variants, null);
        }

        return variants;
    }

    /// <param name="children">The content without attributes.</param>
    /// <param name="needs">The alternatives that must have survived.</param>
    /// <param name="variants">Receives the variants.</param>
    /// <param name="limit">The maximum number of variants; null if the content has not been split.</param>
    private void AddVariants(Pattern children, ImmutableArray<int> needs, List<ProgramVariant> variants, int? limit)
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
            bool unrolls = _interleaves.IsIn(branches[i]);
            starts[i] = automata.TryAdd(branches[i], unrolls ? ProgramLimits.UnrolledStates : ProgramLimits.States);
            if (starts[i] >= 0)
            {
                continue;
            }

            if (branches[i] is ChoicePattern choice && unrolls)
            {
                List<Pattern> alternatives = SplitInterleaves(choice);
                int most = limit ?? variants.Count + Math.Max(ProgramLimits.Variants, alternatives.Count);
                foreach (Pattern alternative in alternatives)
                {
                    AddVariants(Join(branches, i, alternative), needs, variants, most);
                    if (variants.Count > most)
                    {
                        throw new ProgramLimitException($"more than {ProgramLimits.Variants} combinations of interleaves to choose from");
                    }
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

    /// <summary>Splits a choice: each alternative with an interleave is separate, and the others stay together.</summary>
    private List<Pattern> SplitInterleaves(ChoicePattern choice)
    {
        List<Pattern> alternatives = PatternChain.Items(choice);
        List<Pattern> split = alternatives.FindAll(_interleaves.IsIn);
        if (split.Count < alternatives.Count)
        {
            split.Add(patterns.Choice(alternatives.FindAll(alternative => !_interleaves.IsIn(alternative))));
        }

        return split;
    }

    /// <summary>Splits a choice into values and children. By section 7.2, only a choice can contain both.</summary>
    private (Pattern Value, Pattern Elements) SplitValues(Pattern pattern)
    {
        if (!_values.IsIn(pattern))
        {
            return (patterns.NotAllowed, pattern);
        }

        switch (pattern)
        {
            case OneOrMorePattern oneOrMore:
                // A sequence of several values is never allowed, but a single value is.
                (Pattern repeatedValue, Pattern repeatedElements) = SplitValues(oneOrMore.Content);
                return (repeatedValue, repeatedValue is NotAllowedPattern ? pattern : patterns.OneOrMore(repeatedElements));
            case ChoicePattern:
                List<(Pattern Value, Pattern Elements)> parts = PatternChain.Items(pattern).ConvertAll(SplitValues);
                return (patterns.Choice(parts.ConvertAll(static part => part.Value)), patterns.Choice(parts.ConvertAll(static part => part.Elements)));
            case GroupPattern or InterleavePattern:
                return (patterns.NotAllowed, pattern);
            default:
                return (pattern, patterns.NotAllowed);
        }
    }
}
