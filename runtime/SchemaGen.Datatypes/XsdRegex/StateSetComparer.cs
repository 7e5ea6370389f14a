namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>Sorted arrays of states are equal if their elements are.</summary>
internal sealed class StateSetComparer : IEqualityComparer<int[]>
{
    private StateSetComparer()
    {
    }

    public static StateSetComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        int hash = obj.Length;
        foreach (int state in obj)
        {
            hash = unchecked((hash * 31) + state);
        }

        return hash;
    }
}
