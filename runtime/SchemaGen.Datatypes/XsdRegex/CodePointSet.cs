namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// An immutable set of Unicode code points. Surrogates belong to none: they are halves of characters, not characters.
/// </summary>
public sealed class CodePointSet : IEquatable<CodePointSet>
{
    private const int FirstSurrogate = 0xD800;
    private const int AfterSurrogates = 0xE000;
    private const int AfterLast = 0x110000;

    // Ascending; the set changes between in and out at each of these: [start, end, start, end, ...), ends exclusive.
    private readonly int[] _bounds;

    private CodePointSet(int[] bounds) => _bounds = bounds;

    /// <summary>The set of nothing.</summary>
    public static CodePointSet Empty { get; } = new([]);

    /// <summary>All code points.</summary>
    public static CodePointSet All { get; } = new([0, FirstSurrogate, AfterSurrogates, AfterLast]);

    /// <summary>Whether the set is empty.</summary>
    public bool IsEmpty => _bounds.Length == 0;

    /// <summary>The ranges in ascending order, not touching each other.</summary>
    public IEnumerable<(int First, int Last)> Ranges
    {
        get
        {
            for (int i = 0; i < _bounds.Length; i += 2)
            {
                yield return (_bounds[i], _bounds[i + 1] - 1);
            }
        }
    }

    /// <summary>The set of the code points from <paramref name="first"/> to <paramref name="last"/>, both included, surrogates left out.</summary>
    public static CodePointSet Range(int first, int last) => new CodePointSet([first, last + 1]).Intersect(All);

    /// <summary>The set of one code point.</summary>
    public static CodePointSet Single(int codePoint) => Range(codePoint, codePoint);

    /// <summary>The union of any number of sets.</summary>
    public static CodePointSet UnionOf(IEnumerable<CodePointSet> sets)
    {
        // Always the two that have waited longest: a class of n parts then does not cost n merges of all that came before.
        Queue<CodePointSet> pending = new(sets);
        while (pending.Count > 1)
        {
            pending.Enqueue(pending.Dequeue().Union(pending.Dequeue()));
        }

        return pending.Count == 0 ? Empty : pending.Dequeue();
    }

    /// <summary>Whether the code point is in the set.</summary>
    public bool Contains(int codePoint)
    {
        int index = Array.BinarySearch(_bounds, codePoint);
        return ((index >= 0 ? index : ~index - 1) & 1) == 0;
    }

    /// <summary>The union of both sets.</summary>
    public CodePointSet Union(CodePointSet other) => Combine(other, static (left, right) => left || right);

    /// <summary>The intersection of both sets.</summary>
    public CodePointSet Intersect(CodePointSet other) => Combine(other, static (left, right) => left && right);

    /// <summary>The elements of this set that are not in <paramref name="other"/>.</summary>
    public CodePointSet Except(CodePointSet other) => Combine(other, static (left, right) => left && !right);

    /// <summary>The complement of the set.</summary>
    public CodePointSet Complement() => All.Except(this);

    /// <inheritdoc/>
    public bool Equals(CodePointSet? other) => other is not null && _bounds.AsSpan().SequenceEqual(other._bounds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _bounds.Length;
        foreach (int bound in _bounds)
        {
            hash = unchecked((hash * 31) + bound);
        }

        return hash;
    }

    private CodePointSet Combine(CodePointSet other, Func<bool, bool, bool> isIn)
    {
        List<int> bounds = [];
        int left = 0;
        int right = 0;
        while (left < _bounds.Length || right < other._bounds.Length)
        {
            int position = Math.Min(
                left < _bounds.Length ? _bounds[left] : int.MaxValue,
                right < other._bounds.Length ? other._bounds[right] : int.MaxValue);
            left += left < _bounds.Length && _bounds[left] == position ? 1 : 0;
            right += right < other._bounds.Length && other._bounds[right] == position ? 1 : 0;

            // After an odd number of bounds one is inside the set.
            if (isIn((left & 1) == 1, (right & 1) == 1) != ((bounds.Count & 1) == 1))
            {
                bounds.Add(position);
            }
        }

        return new([.. bounds]);
    }
}
