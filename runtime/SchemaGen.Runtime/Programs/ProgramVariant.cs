using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Programs;

/// <summary>What may stand between the tags: a value, or children that run through one automaton for each branch of an interleave.</summary>
internal sealed class ProgramVariant(ulong needs, ValueMatcher? value, ContentState[] starts)
{
    private int[]? _names;
    private int[] _branches = [];
    private (NameSet Names, int Branch)[] _wildcards = [];
    private int _textBranch;

    /// <summary>The alternatives of attributes that must have survived.</summary>
    public ulong Needs { get; } = needs;

    /// <summary>The value, or null if the variant is children.</summary>
    public ValueMatcher? Value { get; } = value;

    /// <summary>The start state of each branch.</summary>
    public ContentState[] Starts { get; } = starts;

    /// <summary>The one branch in which a child of that name can stand, or -1.</summary>
    public int BranchOf(int nameNumber)
    {
        if (Starts.Length <= 1)
        {
            return Starts.Length - 1;
        }

        int place = NameIndex.Find(Volatile.Read(ref _names) ?? FindBranches(), nameNumber);
        if (place >= 0)
        {
            return _branches[place];
        }

        foreach ((NameSet names, int wildcardBranch) in _wildcards)
        {
            if (names.Contains(nameNumber))
            {
                return wildcardBranch;
            }
        }

        return -1;
    }

    /// <summary>The one branch in which text can stand, or -1.</summary>
    public int TextBranch
    {
        get
        {
            if (Starts.Length <= 1)
            {
                return Starts.Length - 1;
            }

            _ = Volatile.Read(ref _names) ?? FindBranches();
            return _textBranch;
        }
    }

    // Section 7.4: no two branches of an interleave share a child name, and at most one has text. Found at the first use;
    // two threads that find it at once find the same.
    private int[] FindBranches()
    {
        Dictionary<int, int> branches = [];
        List<(NameSet, int)> wildcards = [];
        int textBranch = -1;
        for (int i = 0; i < Starts.Length; i++)
        {
            foreach (ContentState state in Starts[i].Reachable())
            {
                textBranch = state.TextNext is null ? textBranch : i;
                foreach (Transition transition in state.Transitions)
                {
                    if (transition.Element.NameSet is NameSet names)
                    {
                        wildcards.Add((names, i));
                    }
                    else
                    {
                        branches.TryAdd(transition.Element.NameNumber, i);
                    }
                }
            }
        }

        _wildcards = wildcards.Count == 0 ? [] : [.. wildcards.Distinct()];
        _textBranch = textBranch;
        _branches = [.. branches.Values];
        int[] known = [.. branches.Keys];
        Volatile.Write(ref _names, known);
        return known;
    }
}
