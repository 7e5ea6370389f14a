namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// A nondeterministic automaton over the classes of an <see cref="Alphabet"/>. Its public members are those of subset
/// construction, which matching, inclusion and witnesses need: start set, step and acceptance.
/// </summary>
public sealed class Nfa
{
    private readonly NfaState[] _states;
    private readonly int _start;
    private readonly ulong[][] _members;

    internal Nfa(NfaState[] states, int start, IReadOnlyList<CodePointSet> sets)
    {
        _states = states;
        _start = start;
        Alphabet = Alphabet.Create(sets);
        _members = new ulong[sets.Count][];
        for (int i = 0; i < _members.Length; i++)
        {
            _members[i] = ToBits(i);
        }
    }

    /// <summary>The letters.</summary>
    public Alphabet Alphabet { get; }

    /// <summary>The number of states, including those that only branch.</summary>
    public int StateCount => _states.Length;

    /// <summary>The states before the first character, ascending.</summary>
    public int[] Start()
    {
        NfaStateSet set = new(StateCount);
        Close(_start, set);
        return set.ToSortedArray();
    }

    /// <summary>Returns the states after one character of a class, ascending; empty if no text that continues this way is accepted.</summary>
    public int[] Step(int[] states, int classId)
    {
        NfaStateSet set = new(StateCount);
        Step(states, classId, set);
        return set.ToSortedArray();
    }

    /// <summary>Returns whether a text that ends here is accepted.</summary>
    public bool IsAccepting(ReadOnlySpan<int> states)
    {
        foreach (int state in states)
        {
            if (_states[state].Kind == NfaStateKind.Accept)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As <see cref="Step(int[], int)"/>, into a set that is empty.</summary>
    internal void Step(ReadOnlySpan<int> states, int classId, NfaStateSet result)
    {
        foreach (int state in states)
        {
            ref readonly NfaState consumer = ref _states[state];
            if (consumer.Kind == NfaStateKind.Consume && (_members[consumer.Set][classId >> 6] & (1UL << classId)) != 0)
            {
                Close(consumer.Next, result);
            }
        }
    }

    /// <summary>Adds what is reached from a state without a character. Branching states stay out of the result: they do nothing more.</summary>
    private void Close(int start, NfaStateSet result)
    {
        result.Push(start);
        while (result.TryPop(out int index))
        {
            ref readonly NfaState state = ref _states[index];
            if (state.Kind == NfaStateKind.Branch)
            {
                result.Push(state.Alternative);
                result.Push(state.Next);
            }
            else
            {
                result.Add(index);
            }
        }
    }

    private ulong[] ToBits(int setIndex)
    {
        ulong[] bits = new ulong[(Alphabet.Count + 63) / 64];
        foreach (int classId in Alphabet.ClassesOf(setIndex))
        {
            bits[classId >> 6] |= 1UL << classId;
        }

        return bits;
    }
}
