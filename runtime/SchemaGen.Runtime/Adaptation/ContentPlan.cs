namespace SchemaGen.Runtime.Adaptation;

/// <summary>The changes between the tags of an element, for one variant of its content.</summary>
/// <param name="Cost">The cost.</param>
internal sealed record ContentPlan(long Cost)
{
    /// <summary>There is no way.</summary>
    public static ContentPlan Impossible { get; } = new(Adaptation.Cost.Impossible);

    /// <summary>The child elements that stay, with their patterns: a list for each branch, in the new order.</summary>
    public List<List<(TreeElement Child, int Pattern)>> Kept { get; init; } = [];

    /// <summary>The children and texts that are removed.</summary>
    public List<TreeItem> Removed { get; init; } = [];

    /// <summary>The patterns of elements that are missing.</summary>
    public List<int> Missing { get; init; } = [];

    /// <summary>Whether the text is replaced by the value of the user's list.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>The index of a value that the text would have to have; -1 for none.</summary>
    public int WantedValue { get; init; } = -1;
}
