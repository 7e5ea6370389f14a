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
}
