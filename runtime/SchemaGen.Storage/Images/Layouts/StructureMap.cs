namespace SchemaGen.Storage.Images;

/// <summary>The parts of a file that QEMU reads or writes for itself: header, text and tables, in bytes.</summary>
internal sealed class StructureMap
{
    private readonly List<(ulong Start, ulong End, string Name)> _parts = [];

    // How far the parts up to each one reach.
    private ulong[] _reach = [];

    /// <summary>The end of the last part.</summary>
    public ulong End { get; private set; }

    /// <summary>Adds a part, unless it is empty.</summary>
    public void Add(string name, ulong start, ulong length)
    {
        if (length == 0)
        {
            return;
        }

        ulong end = start + Math.Min(length, ulong.MaxValue - start);
        _parts.Add((start, end, name));
        End = Math.Max(End, end);
        _reach = [];
    }

    /// <summary>Two parts that overlap; null if none do.</summary>
    public string? FindOverlap()
    {
        _parts.Sort();
        for (int i = 1; i < _parts.Count; i++)
        {
            if (_parts[i].Start < _parts[i - 1].End)
            {
                return $"{_parts[i].Name} at {_parts[i].Start} overlaps {_parts[i - 1].Name}";
            }
        }

        return null;
    }

    /// <summary>A part that a range overlaps; null if there is none.</summary>
    public string? Find(ulong start, ulong length)
    {
        ulong end = start + Math.Min(length, ulong.MaxValue - start);
        if (start >= End)
        {
            return null;
        }

        Prepare();

        // The last part that begins before the range ends, or one before it that reaches as far.
        (int low, int high) = (0, _parts.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _parts[middle].Start < end ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _reach[low - 1] > start ? _parts[low - 1].Name : null;
    }

    private void Prepare()
    {
        if (_reach.Length == _parts.Count)
        {
            return;
        }

        _parts.Sort();
        _reach = new ulong[_parts.Count];
        for (int i = 0; i < _parts.Count; i++)
        {
            _reach[i] = Math.Max(_parts[i].End, i == 0 ? 0 : _reach[i - 1]);
        }
    }
}
