namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// Thompson's construction, from the end of the expression to its beginning; counted repetition is written out.
/// <see cref="RegexSize"/> has made sure before that this is no bomb.
/// </summary>
internal sealed class NfaBuilder
{
    private readonly List<NfaState> _states = [];
    private readonly List<CodePointSet> _sets = [];
    private readonly Dictionary<CodePointSet, int> _setIndexes = [];

    private NfaBuilder()
    {
    }

    public static Nfa Build(RegexNode node)
    {
        NfaBuilder builder = new();
        int accept = builder.Add(new NfaState(NfaStateKind.Accept, 0, 0, 0));
        int start = builder.Add(node, accept);
        return new([.. builder._states], start, builder._sets);
    }

    /// <summary>Adds the states of a node behind which the automaton goes on at <paramref name="next"/>; returns where it begins.</summary>
    private int Add(RegexNode node, int next) => node switch
    {
        RegexNode.Character character => Add(new NfaState(NfaStateKind.Consume, IndexOf(character.Set), next, 0)),
        RegexNode.Sequence sequence => AddSequence(sequence.Items, next),
        RegexNode.Choice choice => AddChoice(choice.Items, next),
        RegexNode.Repetition { Maximum: RegexNode.Unbounded } repetition => AddLoop(repetition, next),
        RegexNode.Repetition repetition => AddCopies(repetition.Item, repetition.Minimum, AddOptionalCopies(repetition, next)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private int AddSequence(IReadOnlyList<RegexNode> items, int next)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            next = Add(items[i], next);
        }

        return next;
    }

    private int AddChoice(IReadOnlyList<RegexNode> items, int next)
    {
        int start = Add(items[^1], next);
        for (int i = items.Count - 2; i >= 0; i--)
        {
            start = AddBranch(Add(items[i], next), start);
        }

        return start;
    }

    /// <summary><c>x{n,}</c>: a loop that begins at its branch if it may be skipped, else at the last of n copies.</summary>
    private int AddLoop(RegexNode.Repetition repetition, int next)
    {
        int branch = AddBranch(next, next);
        int body = Add(repetition.Item, branch);
        _states[branch] = _states[branch] with { Next = body };
        return repetition.Minimum == 0 ? branch : AddCopies(repetition.Item, repetition.Minimum - 1, body);
    }

    /// <summary><c>x{0,n}</c> as <c>(x(x(x)?)?)?</c>, so that each copy has two ways on and not n.</summary>
    private int AddOptionalCopies(RegexNode.Repetition repetition, int next)
    {
        int start = next;
        for (int i = repetition.Minimum; i < repetition.Maximum; i++)
        {
            start = AddBranch(Add(repetition.Item, start), next);
        }

        return start;
    }

    private int AddCopies(RegexNode item, int count, int next)
    {
        for (int i = 0; i < count; i++)
        {
            next = Add(item, next);
        }

        return next;
    }

    private int AddBranch(int next, int alternative) => Add(new NfaState(NfaStateKind.Branch, 0, next, alternative));

    private int Add(NfaState state)
    {
        _states.Add(state);
        return _states.Count - 1;
    }

    private int IndexOf(CodePointSet set)
    {
        if (!_setIndexes.TryGetValue(set, out int index))
        {
            _setIndexes.Add(set, index = _sets.Count);
            _sets.Add(set);
        }

        return index;
    }
}
