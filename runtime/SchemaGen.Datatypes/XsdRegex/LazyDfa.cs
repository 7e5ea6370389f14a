namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// The deterministic automaton of an <see cref="Nfa"/>, made as texts ask for it and up to
/// <see cref="XsdPatternLimits.MaxCachedNumbers"/>. Safe to share between threads.
/// </summary>
internal sealed class LazyDfa
{
    private readonly Nfa _nfa;
    private readonly int _budget;

    // Also the lock of everything that grows.
    private readonly Dictionary<int[], DfaState> _states = new(StateSetComparer.Instance);
    private readonly NfaStateSet _scratch;
    private int _size;

    public LazyDfa(Nfa nfa, int budget = XsdPatternLimits.MaxCachedNumbers)
    {
        _nfa = nfa;
        _budget = budget;
        _scratch = new NfaStateSet(nfa.StateCount);
        Start = Intern(nfa.Start());
    }

    public DfaState Start { get; }

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        DfaState state = Start;
        for (int i = 0; i < text.Length && !state.IsDead;)
        {
            int start = i;
            int classId = _nfa.Alphabet.ClassOf(CodePoints.Take(text, ref i));
            if ((state[classId] ?? Grow(state, classId)) is not { } next)
            {
                return NfaSimulation.IsMatch(_nfa, state.NfaStates, text[start..]);
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
            _nfa.Step(state.NfaStates, classId, _scratch);
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
        DfaState state = new(nfaStates, _nfa.IsAccepting(nfaStates), _nfa.Alphabet.Count);
        _states.Add(nfaStates, state);
        _size += state.Size;
        return state;
    }
}
