namespace SchemaGen.Runtime.Programs;

/// <summary>Finds the first place of a name number in a sorted list of them. Short lists are scanned, longer ones have a table.</summary>
internal sealed class NameIndex
{
    // Up to this many names a scan is faster than a look-up.
    private const int ScanLimit = 6;

    private readonly int[] _names;
    private readonly short[]? _places;

    /// <summary>Creates the index of a sorted list.</summary>
    public NameIndex(int[] names)
    {
        _names = names;
        if (names.Length > ScanLimit)
        {
            _places = new short[names[^1] + 1];
            for (int i = names.Length - 1; i >= 0; i--)
            {
                _places[names[i]] = (short)(i + 1);
            }
        }
    }

    /// <summary>The first place of the name, or -1.</summary>
    public int First(int nameNumber)
    {
        if (_places is not null)
        {
            return (uint)nameNumber < (uint)_places.Length ? _places[nameNumber] - 1 : -1;
        }

        int[] names = _names;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] == nameNumber)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place behind the last one of the name that stands at <paramref name="first"/>.</summary>
    public int End(int first)
    {
        int end = first + 1;
        while (end < _names.Length && _names[end] == _names[first])
        {
            end++;
        }

        return end;
    }
}
