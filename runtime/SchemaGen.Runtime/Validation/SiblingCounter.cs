namespace SchemaGen.Runtime.Validation;

/// <summary>Counts the children of an element by name, for the ordinals in paths.</summary>
internal sealed class SiblingCounter
{
    private int[] _names = new int[4];
    private int[] _counts = new int[4];
    private int _length;
    private Dictionary<(string, string), int>? _others;

    /// <summary>The names that the schema mentions, in the order of their first children.</summary>
    public ReadOnlySpan<int> Names => _names.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _others?.Clear();
    }

    /// <summary>Counts a child whose name the schema mentions.</summary>
    public int Count(int nameNumber)
    {
        // Siblings of one name mostly stand together: the latest is tried first.
        for (int i = _length - 1; i >= 0; i--)
        {
            if (_names[i] == nameNumber)
            {
                return ++_counts[i];
            }
        }

        if (_length == _names.Length)
        {
            Array.Resize(ref _names, _length * 2);
            Array.Resize(ref _counts, _length * 2);
        }

        _names[_length] = nameNumber;
        _counts[_length++] = 1;
        return 1;
    }

    /// <summary>Counts a child whose name the schema does not mention.</summary>
    public int Count(string localName, string namespaceUri)
    {
        _others ??= [];
        int count = _others.GetValueOrDefault((localName, namespaceUri)) + 1;
        _others[(localName, namespaceUri)] = count;
        return count;
    }
}
