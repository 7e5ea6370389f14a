namespace SchemaGen.Runtime.Programs;

/// <summary>A run of rows in a table.</summary>
/// <param name="Start">The index of the first row.</param>
/// <param name="Count">The number of rows.</param>
internal readonly record struct TableRange(int Start, int Count)
{
    /// <summary>The index after the last row.</summary>
    public int End => Start + Count;
}
