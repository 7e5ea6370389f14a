namespace SchemaGen.Runtime.Programs;

/// <summary>A state of a content automaton: which children may come, and whether the content may end.</summary>
internal sealed class ContentState(bool isAccepting)
{
    // Sorted when the state is first asked: a document meets few of a schema's states. Null until then.
    private int[]? _names;
    private Transition[] _named = [];
    private Transition[] _wildcards = [];

    // Most states know one element, by its name: that step stands in the state itself.
    private int _onlyName = -1;
    private Transition _only;

    public bool IsAccepting { get; } = isAccepting;

    /// <summary>The state after text that is not white space, or null if such text is not allowed.</summary>
    public ContentState? TextNext { get; private set; }

    /// <summary>All steps, in schema order.</summary>
    public Transition[] Transitions { get; private set; } = [];

    /// <summary>Sets the steps: states refer to each other, so they are made first.</summary>
    public void Complete(Transition[] transitions, ContentState? textNext)
    {
        Transitions = transitions;
        TextNext = textNext;
        if (transitions is [{ Element.NameSet: null } only])
        {
            _onlyName = only.Element.NameNumber;
            _only = only;
        }
    }

    /// <summary>The first step over a child of that name and how many there are; with several, <see cref="AddAll"/> gives them.</summary>
    public int Find(int nameNumber, out Transition first)
    {
        if (_onlyName >= 0)
        {
            first = _only;
            return _onlyName == nameNumber ? 1 : 0;
        }

        int count = 0;
        first = default;
        int[] names = Volatile.Read(ref _names) ?? Sort();
        int index = NameIndex.Find(names, nameNumber);
        if (index >= 0)
        {
            first = _named[index];
            count = NameIndex.End(names, index) - index;
        }

        foreach (Transition transition in _wildcards)
        {
            if (transition.Element.NameSet!.Contains(nameNumber))
            {
                if (count == 0)
                {
                    first = transition;
                }

                count++;
            }
        }

        return count;
    }

    /// <summary>Adds the elements that a child of that name may be, without repeats.</summary>
    public void AddAll(int nameNumber, List<ProgramElement> elements)
    {
        int[] names = Volatile.Read(ref _names) ?? Sort();
        int index = NameIndex.Find(names, nameNumber);
        if (index >= 0)
        {
            foreach (Transition transition in _named.AsSpan(index, NameIndex.End(names, index) - index))
            {
                Add(transition.Element);
            }
        }

        foreach (Transition transition in _wildcards)
        {
            if (transition.Element.NameSet!.Contains(nameNumber))
            {
                Add(transition.Element);
            }
        }

        void Add(ProgramElement element)
        {
            if (!elements.Contains(element))
            {
                elements.Add(element);
            }
        }
    }

    /// <summary>This state and all that can come after it.</summary>
    public HashSet<ContentState> Reachable()
    {
        HashSet<ContentState> reached = [this];
        Stack<ContentState> work = new([this]);
        while (work.TryPop(out ContentState? state))
        {
            if (state.TextNext is ContentState textNext && reached.Add(textNext))
            {
                work.Push(textNext);
            }

            foreach (Transition transition in state.Transitions)
            {
                if (reached.Add(transition.Next))
                {
                    work.Push(transition.Next);
                }
            }
        }

        return reached;
    }

    /// <summary>The state after a child that matched that element, or null if it may not come.</summary>
    public ContentState? After(ProgramElement element)
    {
        foreach (Transition transition in Transitions)
        {
            if (transition.Element == element)
            {
                return transition.Next;
            }
        }

        return null;
    }

    // Two threads that sort at once find the same.
    private int[] Sort()
    {
        int[] names = new int[Transitions.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Transitions[i].Element.NameNumber;
        }

        int[] order = NameIndex.Sort(names, out int named);
        Transition[] byName = new Transition[named];
        Transition[] wildcards = new Transition[order.Length - named];
        for (int i = 0; i < order.Length; i++)
        {
            (i < named ? ref byName[i] : ref wildcards[i - named]) = Transitions[order[i]];
        }

        // Complete before they can be seen.
        _named = byName;
        _wildcards = wildcards;
        int[] known = names[..named];
        Volatile.Write(ref _names, known);
        return known;
    }
}
