namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// A partition of all code points into classes that a list of sets cannot tell apart. An automaton over classes has a
/// handful of letters where one over code points would have a million.
/// </summary>
public sealed class Alphabet
{
    private const int DirectLimit = 128;

    private readonly int[] _starts;
    private readonly int[] _classes;
    private readonly int[] _direct = new int[DirectLimit];
    private readonly int[][] _classesOfSets;

    private Alphabet(int[] starts, int[] classes, int count, int[][] classesOfSets)
    {
        _starts = starts;
        _classes = classes;
        _classesOfSets = classesOfSets;
        Count = count;
        for (int i = 0; i < DirectLimit; i++)
        {
            _direct[i] = Search(i);
        }
    }

    /// <summary>The number of classes; their ids start at 0.</summary>
    public int Count { get; }

    /// <summary>The coarsest partition in which each of the sets is a union of classes.</summary>
    public static Alphabet Create(IReadOnlyList<CodePointSet> sets)
    {
        int[] starts = StartsOf(sets);
        int[] classes = new int[starts.Length];
        int count = 1;
        Dictionary<int, int> moved = [];
        foreach (CodePointSet set in sets)
        {
            // Whatever is in the set leaves its class for a new one, the same for all that came from the same class.
            moved.Clear();
            foreach (int interval in IntervalsOf(set, starts))
            {
                if (!moved.TryGetValue(classes[interval], out int target))
                {
                    moved.Add(classes[interval], target = count++);
                }

                classes[interval] = target;
            }
        }

        count = Renumber(classes);
        int[][] classesOfSets = new int[sets.Count][];
        for (int i = 0; i < classesOfSets.Length; i++)
        {
            classesOfSets[i] = ClassesOf(sets[i], starts, classes, count);
        }

        return new(starts, classes, count, classesOfSets);
    }

    /// <summary>The class of a code point.</summary>
    public int ClassOf(int codePoint) => codePoint < DirectLimit ? _direct[codePoint] : Search(codePoint);

    /// <summary>Some code point of the class, for examples; the smallest one.</summary>
    public int Representative(int classId) => _starts[Array.IndexOf(_classes, classId)];

    /// <summary>All code points of the class.</summary>
    public CodePointSet SetOf(int classId)
    {
        List<CodePointSet> ranges = [];
        for (int i = 0; i < _starts.Length; i++)
        {
            if (_classes[i] == classId)
            {
                ranges.Add(CodePointSet.Range(_starts[i], (i + 1 < _starts.Length ? _starts[i + 1] : 0x110000) - 1));
            }
        }

        return CodePointSet.UnionOf(ranges);
    }

    /// <summary>The classes that make up one of the sets given to <see cref="Create"/>, ascending.</summary>
    public IReadOnlyList<int> ClassesOf(int setIndex) => _classesOfSets[setIndex];

    /// <summary>The boundaries of the sets, ascending. All code points between two of these are alike.</summary>
    private static int[] StartsOf(IReadOnlyList<CodePointSet> sets)
    {
        HashSet<int> found = [0];
        foreach (CodePointSet set in sets)
        {
            foreach ((int first, int last) in set.Ranges)
            {
                found.Add(first);
                found.Add(last + 1);
            }
        }

        int[] starts = [.. found];
        Array.Sort(starts);
        return starts;
    }

    private static int[] ClassesOf(CodePointSet set, int[] starts, int[] classes, int count)
    {
        bool[] isIn = new bool[count];
        foreach (int interval in IntervalsOf(set, starts))
        {
            isIn[classes[interval]] = true;
        }

        List<int> ids = [];
        for (int id = 0; id < count; id++)
        {
            if (isIn[id])
            {
                ids.Add(id);
            }
        }

        return [.. ids];
    }

    private static IEnumerable<int> IntervalsOf(CodePointSet set, int[] starts)
    {
        foreach ((int first, int last) in set.Ranges)
        {
            for (int i = Array.BinarySearch(starts, first); i < starts.Length && starts[i] <= last; i++)
            {
                yield return i;
            }
        }
    }

    /// <summary>Classes that lost all their members leave gaps; closes them and returns how many classes are left.</summary>
    private static int Renumber(int[] classes)
    {
        Dictionary<int, int> ids = [];
        for (int i = 0; i < classes.Length; i++)
        {
            if (!ids.TryGetValue(classes[i], out int id))
            {
                ids.Add(classes[i], id = ids.Count);
            }

            classes[i] = id;
        }

        return ids.Count;
    }

    private int Search(int codePoint)
    {
        int index = Array.BinarySearch(_starts, codePoint);
        return _classes[index >= 0 ? index : ~index - 1];
    }
}
