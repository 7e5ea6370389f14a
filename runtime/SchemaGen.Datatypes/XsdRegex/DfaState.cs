namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// A state of a lazily built deterministic automaton: a set of states of the NFA, and the transitions found so far.
/// Transitions are only ever added, and each is a reference to an object that was complete before, so readers need no lock.
/// </summary>
internal sealed class DfaState(int[] nfaStates, bool isAccepting, int classCount)
{
    private readonly DfaState?[] _next = new DfaState?[classCount];

    public int[] NfaStates => nfaStates;

    public bool IsAccepting => isAccepting;

    /// <summary>Whether no text that goes on from here is accepted.</summary>
    public bool IsDead => nfaStates.Length == 0;

    /// <summary>The size of the state, in stored numbers.</summary>
    public int Size => nfaStates.Length + classCount;

    public DfaState? this[int classId]
    {
        get => Volatile.Read(ref _next[classId]);
        set => Volatile.Write(ref _next[classId], value);
    }
}
