namespace SchemaGen.Runtime.Adaptation;

/// <summary>A step through a content.</summary>
/// <param name="Item">The child; null for one that would have to be invented.</param>
/// <param name="Pattern">The pattern of the child, or of the missing element; -1 for text, and for a child that is removed.</param>
/// <param name="IsRemoved">Whether the child is removed.</param>
internal readonly record struct SequenceStep(TreeItem? Item, int Pattern, bool IsRemoved)
{
    /// <summary>The steps to a node of a search, in order.</summary>
    /// <param name="node">The number of the node.</param>
    /// <param name="cameBy">The number of the node before a node, -1 for none, and the step between them.</param>
    public static List<SequenceStep> PathTo(int node, Func<int, (int From, SequenceStep Step)> cameBy)
    {
        List<SequenceStep> steps = [];
        for ((int from, SequenceStep step) = cameBy(node); from >= 0; (from, step) = cameBy(from))
        {
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }
}
