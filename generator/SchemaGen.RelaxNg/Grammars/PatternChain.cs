namespace SchemaGen.RelaxNg.Grammars;

/// <summary>Choices, groups and interleaves are chains that lean to the right; these walk them without recursion.</summary>
internal static class PatternChain
{
    /// <summary>The alternatives of a choice in schema order; any other pattern by itself.</summary>
    public static IEnumerable<Pattern> Alternatives(Pattern pattern)
    {
        while (pattern is ChoicePattern choice)
        {
            yield return choice.Left;
            pattern = choice.Right;
        }

        yield return pattern;
    }

    /// <summary>Whether a pattern is an alternative of a choice, or is the other pattern itself.</summary>
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

    /// <summary>The members of a chain of the pattern's own kind, in schema order; any other pattern by itself.</summary>
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

    /// <summary>The members from the last to the first.</summary>
    public static IEnumerable<Pattern> Reversed(Pattern pattern)
    {
        List<Pattern> items = Items(pattern);
        items.Reverse();
        return items;
    }

    /// <summary>A chain with one member changed.</summary>
    /// <param name="patterns">Makes the new chain.</param>
    /// <param name="chain">The group or interleave.</param>
    /// <param name="items">Its members.</param>
    /// <param name="index">The member that changes.</param>
    /// <param name="replacement">What it becomes.</param>
    /// <param name="keepBefore">Whether the members before it stay; else they are matched already and go.</param>
    public static Pattern Replace(
        PatternFactory patterns,
        Pattern chain,
        List<Pattern> items,
        int index,
        Pattern replacement,
        bool keepBefore)
    {
        // What follows the member is a pattern that exists.
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
