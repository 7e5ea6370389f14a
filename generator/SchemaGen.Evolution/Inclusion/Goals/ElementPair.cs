namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>The elements whose contents goals are about. Equal by reference.</summary>
/// <param name="letter">The name of the elements; -1 for the start of the schemas.</param>
/// <param name="left">The class of the left element; -1 for the start.</param>
/// <param name="right">The classes of the right elements, which together have to cover the left one.</param>
internal sealed class ElementPair(int letter, int left, int[] right)
{
    public int Letter { get; } = letter;

    public int Left { get; } = left;

    public int[] Right { get; } = right;

    /// <summary>How many pairs of contents it has led to.</summary>
    public int Pairs { get; set; }
}
