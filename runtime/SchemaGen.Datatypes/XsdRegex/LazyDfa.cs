namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// The deterministic automaton of an <see cref="Nfa"/>, made as texts ask for it and up to
/// <see cref="XsdPatternLimits.MaxCachedNumbers"/>. Safe to share between threads.
/// </summary>
internal sealed class LazyDfa
{
    private readonly int _budget;

    // Also the lock of everything that grows.
    private readonly Dictionary<int[], DfaState> _states = new(StateSetComparer.Instance);
    private readonly NfaStateSet _scratch;
    private int _size;

    public LazyDfa(Nfa nfa, int budget = XsdPatternLimits.MaxCachedNumbers)
    {
        Nfa = nfa;
        _budget = budget;
        _scratch = new NfaStateSet(nfa.StateCount);
        Start = Intern(nfa.Start());
    }

    public Nfa Nfa { get; }

    public DfaState Start { get; }

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        DfaState state = Start;
        for (int i = 0; i < text.Length && !state.IsDead;)
        {
            int start = i;
            int classId = Nfa.Alphabet.ClassOf(CodePoints.Take(text, ref i));
            if ((state[classId] ?? Grow(state, classId)) is not { } next)
            {
                return NfaSimulation.IsMatch(Nfa, state.NfaStates, text[start..]);
            }

            state = next;
        }

        return state.IsAccepting;
    }

    /// <summary>Finds a transition that was not asked for before; null if that would need a state too many.</summary>
    private DfaState? Grow(DfaState state, int classId)
    {
        lock (_states)
        {
            _scratch.Clear();
            Nfa.Step(state.NfaStates, classId, _scratch);
            int[] nfaStates = _scratch.ToSortedArray();
            if (!_states.TryGetValue(nfaStates, out DfaState? next) && _size < _budget)
            {
                next = Intern(nfaStates);
            }

            if (next is not null)
            {
                state[classId] = next;
            }

            return next;
        }
    }

    private DfaState Intern(int[] nfaStates)
    {
        DfaState state = new(nfaStates, Nfa.IsAccepting(nfaStates), Nfa.Alphabet.Count);
        _states.Add(nfaStates, state);
        _size += state.Size;
        return state;
    }
}
