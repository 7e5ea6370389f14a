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

    /// <summary>A shortest text that is accepted, of characters that are easily read; null if it is not found among a number of states.</summary>
    public string? ShortestMatch(int maxStates)
    {
        (int Class, string? Letter)[] letters = [
            .. Enumerable.Range(0, Nfa.Alphabet.Count).Select(classId => (classId, Letter: LetterOf(classId))).Where(static pair => pair.Letter is not null).OrderBy(static pair => Preference(pair.Letter!))];
        Dictionary<DfaState, string> texts = new() { [Start] = "" };
        Queue<DfaState> work = new([Start]);
        while (work.Count > 0 && texts.Count < maxStates)
        {
            DfaState state = work.Dequeue();
            if (state.IsAccepting)
            {
                return texts[state];
            }

            foreach ((int classId, string? letter) in letters)
            {
                if ((state[classId] ?? Grow(state, classId)) is { IsDead: false } next && !texts.ContainsKey(next))
                {
                    texts.Add(next, texts[state] + letter);
                    work.Enqueue(next);
                }
            }
        }

        return null;
    }

    /// <summary>The character that stands for a class: a digit or a letter if there is one; null if none can be shown.</summary>
    private string? LetterOf(int classId)
    {
        int first = Enumerable.Range('!', '~' - '!' + 1).Where(c => Nfa.Alphabet.ClassOf(c) == classId).OrderBy(static c => !char.IsLetterOrDigit((char)c)).FirstOrDefault();
        return first > 0 ? ((char)first).ToString()
            : Nfa.Alphabet.ClassOf(' ') == classId ? " "
            : Nfa.Alphabet.Representative(classId) is > 0xA0 and not (>= 0xD800 and <= 0xDFFF) and int other ? char.ConvertFromUtf32(other) : null;
    }

    private static int Preference(string letter) => char.IsLetterOrDigit(letter[0]) && letter[0] < 128 ? 0 : letter[0] < 128 ? 1 : 2;

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
