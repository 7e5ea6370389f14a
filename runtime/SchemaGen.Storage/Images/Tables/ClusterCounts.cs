namespace SchemaGen.Storage.Images;

/// <summary>The uses of the clusters of a qcow2 file, and their recorded reference counts.</summary>
internal sealed class ClusterCounts
{
    /// <summary>The number of errors at which the check stops. A hostile image can contain hundreds of millions.</summary>
    private const int MaxProblems = 1000;

    private readonly ushort[] _used;
    private readonly ushort[] _recorded;
    private readonly ClusterUse[] _uses;
    private readonly ulong _fileLength;
    private readonly int _bits;
    private int _problems;
    private string? _first;

    public ClusterCounts(ulong fileLength, int clusterBits, int limit)
    {
        _fileLength = fileLength;
        _bits = clusterBits;

        // What is used may go beyond the end by less than a cluster, as in Use.
        ulong clusters = (fileLength + (2 * ClusterSize) - 2) >> clusterBits;
        if (clusters > (ulong)limit)
        {
            throw new TableLimitException($"the file has more than {limit} clusters");
        }

        _used = new ushort[clusters];
        _recorded = new ushort[clusters];
        _uses = new ClusterUse[clusters];
    }

    /// <summary>Whether the counts of the image are up to date; else they are not compared.</summary>
    public bool AreRecordedCountsCurrent { get; init; } = true;

    /// <summary>A reference count has two to the power of this bits.</summary>
    public int CountOrder { get; init; }

    private ulong ClusterSize => 1UL << _bits;

    /// <summary>Counts a use of a range.</summary>
    public void Use(ulong offset, ulong length, ClusterUse use, string what)
    {
        if (length == 0)
        {
            return;
        }

        if (offset > _fileLength || length >= _fileLength - offset + ClusterSize)
        {
            Report($"{what} at {offset} is beyond the end of the file");
            return;
        }

        for (ulong cluster = offset >> _bits; cluster <= (offset + length - 1) >> _bits; cluster++)
        {
            bool isTaken = _uses[cluster] != ClusterUse.Free && (_uses[cluster] != use || use == ClusterUse.Metadata);
            if (isTaken)
            {
                Report($"{what} at {offset} overlaps {Word(_uses[cluster])}");
            }

            _uses[cluster] = use;
            _used[cluster] = Add(_used[cluster], 1);
        }
    }

    /// <summary>Takes down how often the image says that a cluster is used.</summary>
    public void Record(ulong cluster, ulong count)
    {
        if (cluster < (ulong)_recorded.Length)
        {
            _recorded[cluster] = (ushort)Math.Min(count, ushort.MaxValue);
        }
        else if (count != 0)
        {
            Report($"cluster {cluster} is said to be used {count} times, but is beyond the end of the file");
        }
    }

    /// <summary>Whether a cluster is said to be used exactly once.</summary>
    public bool IsRecordedOnce(ulong offset) => offset >> _bits is var cluster && cluster < (ulong)_recorded.Length && _recorded[cluster] == 1;

    /// <summary>Takes down an error.</summary>
    /// <exception cref="TableLimitException">There are too many to go on.</exception>
    public void Report(string problem)
    {
        _first ??= problem;
        if (++_problems == MaxProblems)
        {
            throw new TableLimitException($"it has {MaxProblems} errors or more");
        }
    }

    /// <summary>Compares what is used with what is said to be, and gives the result. More than is used is a leak, and no error.</summary>
    public TableReport Finish(string? unfinished)
    {
        int last = -1;
        int stale = 0;
        for (int cluster = 0; cluster < _used.Length; cluster++)
        {
            if (unfinished is null && AreRecordedCountsCurrent && _recorded[cluster] < _used[cluster])
            {
                Report($"the reference count of cluster {cluster} is {_recorded[cluster]}, but it is used {_used[cluster]} times");
            }

            stale += _recorded[cluster] != _used[cluster] ? 1 : 0;
            last = (_used[cluster] | _recorded[cluster]) != 0 ? cluster : last;
        }

        return new TableReport(_problems, _first, (ulong)(last + 1) << _bits, unfinished) { StaleCounts = stale, CountBytes = ((ulong)_used.Length << CountOrder) / 8 };
    }

    private static ushort Add(ushort count, int more) => (ushort)Math.Min(count + more, ushort.MaxValue);

    private static string Word(ClusterUse use) => use switch
    {
        ClusterUse.Metadata => "a table or the header",
        ClusterUse.Table => "an L2 table",
        _ => "data",
    };
}
