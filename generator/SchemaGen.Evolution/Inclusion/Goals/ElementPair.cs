namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>The elements whose contents goals are about. Equal by reference: a <see cref="GoalGraph"/> has one object for the same elements.</summary>
/// <param name="id">A number unique in the graph.</param>
/// <param name="letter">The name of the elements; -1 for the start of the schemas.</param>
/// <param name="left">The class of the left element; -1 for the start.</param>
/// <param name="right">The classes of the right elements, which together have to cover the left one.</param>
internal sealed class ElementPair(int id, int letter, int left, int[] right)
{
    public int Id { get; } = id;

    public int Letter { get; } = letter;

    public int Left { get; } = left;

    public int[] Right { get; } = right;

    /// <summary>The number of pairs of contents that it has led to.</summary>
    public int Pairs { get; set; }
}
