namespace SchemaGen.Runtime.Writing;

/// <summary>A change to the bytes of a document.</summary>
/// <param name="Start">Where the bytes that are replaced start.</param>
/// <param name="End">Where they end.</param>
/// <param name="NewText">What replaces them, in UTF-8.</param>
internal readonly record struct TextChange(int Start, int End, byte[] NewText) : IComparable<TextChange>
{
    /// <summary>In the order of the text; what is inserted comes before what is replaced at the same place.</summary>
    public int CompareTo(TextChange other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);
}
