namespace SchemaGen.RelaxNg.Grammars;

/// <summary>Walks choices, groups and interleaves, which are right-leaning chains, without recursion.</summary>
internal static class PatternChain
{
    /// <summary>Returns the alternatives of a choice in schema order; for any other pattern, the pattern itself.</summary>
    public static IEnumerable<Pattern> Alternatives(Pattern pattern)
    {
        while (pattern is ChoicePattern choice)
        {
            yield return choice.Left;
            pattern = choice.Right;
        }

        yield return pattern;
    }

    /// <summary>Returns whether a pattern is an alternative of a choice, or is the other pattern itself.</summary>
    public static bool IsAlternative(Pattern pattern, Pattern choice)
    {
        Pattern rest = choice;
        for (; rest is ChoicePattern pair; rest = pair.Right)
        {
            if (pair.Left == pattern)
            {
                return true;
            }
        }

        return rest == pattern;
    }

    /// <summary>Returns the members of a chain of the pattern's own kind, in schema order; for any other pattern, the pattern itself.</summary>
    public static List<Pattern> Items(Pattern pattern)
    {
        List<Pattern> items = [];
        Pattern rest = pattern;
        while (true)
        {
            switch (rest)
            {
                case ChoicePattern choice when pattern is ChoicePattern:
                    items.Add(choice.Left);
                    rest = choice.Right;
                    break;

                case GroupPattern group when pattern is GroupPattern:
                    items.Add(group.Left);
                    rest = group.Right;
                    break;

                case InterleavePattern interleave when pattern is InterleavePattern:
                    items.Add(interleave.Left);
                    rest = interleave.Right;
                    break;

                default:
                    items.Add(rest);
                    return items;
            }
        }
    }

    /// <summary>Returns the members from last to first.</summary>
    public static IEnumerable<Pattern> Reversed(Pattern pattern)
    {
        List<Pattern> items = Items(pattern);
        items.Reverse();
        return items;
    }

    /// <summary>Returns a chain with one member replaced.</summary>
    /// <param name="patterns">The factory that creates the new chain.</param>
    /// <param name="chain">The group or interleave.</param>
    /// <param name="items">Its members.</param>
    /// <param name="index">The index of the member to replace.</param>
    /// <param name="replacement">The replacement.</param>
    /// <param name="keepBefore">Whether the members before it are kept; if false, they are already matched and are removed.</param>
    public static Pattern Replace(
        PatternFactory patterns,
        Pattern chain,
        List<Pattern> items,
        int index,
        Pattern replacement,
        bool keepBefore)
    {
        // The part after the member already exists as a pattern.
        Pattern result = chain;
        for (int i = 0; i <= index && result != items[^1]; i++)
        {
            result = result is GroupPattern group ? group.Right : ((InterleavePattern)result).Right;
        }

        result = index == items.Count - 1 ? replacement : Join(patterns, chain, replacement, result);
        for (int i = index - 1; i >= 0 && keepBefore; i--)
        {
            result = Join(patterns, chain, items[i], result);
        }

        return result;
    }

    private static Pattern Join(PatternFactory patterns, Pattern chain, Pattern left, Pattern right) =>
        chain is GroupPattern ? patterns.Group(left, right) : patterns.Interleave(left, right);
}
