namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// A set of states being built, with the stack of states still to be followed. Clearing costs nothing, so one set serves
/// a whole text.
/// </summary>
internal sealed class NfaStateSet(int capacity)
{
    private readonly int[] _members = new int[capacity];
    private readonly int[] _pending = new int[capacity];
    private readonly int[] _seenIn = new int[capacity];
    private int _memberCount;
    private int _pendingCount;
    private int _generation = 1;

    public ReadOnlySpan<int> Members => _members.AsSpan(0, _memberCount);

    public void Clear()
    {
        _memberCount = 0;
        _generation++;
    }

    /// <summary>Remembers a state to be followed, unless it has been already since the last <see cref="Clear"/>.</summary>
    public void Push(int state)
    {
        if (_seenIn[state] != _generation)
        {
            _seenIn[state] = _generation;
            _pending[_pendingCount++] = state;
        }
    }

    public bool TryPop(out int state)
    {
        state = _pendingCount > 0 ? _pending[--_pendingCount] : -1;
        return state >= 0;
    }

    public void Add(int state) => _members[_memberCount++] = state;

    public int[] ToSortedArray()
    {
        int[] sorted = Members.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
