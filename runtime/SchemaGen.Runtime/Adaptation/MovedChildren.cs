namespace SchemaGen.Runtime.Adaptation;

/// <summary>The children that move where a sequence gets another order: as few as possible.</summary>
internal static class MovedChildren
{
    /// <summary>For each child in the new order whether it moves. The others are a longest run of children that keep their order.</summary>
    public static bool[] In(IReadOnlyList<TreeElement> order)
    {
        // Patience sorting: ends[i] is the child with which a run of i + 1 children ends earliest.
        List<int> ends = [];
        var before = new int[order.Count];
        for (int i = 0; i < order.Count; i++)
        {
            int low = 0;
            int high = ends.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = order[ends[middle]].Start < order[i].Start ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var moves = new bool[order.Count];
        Array.Fill(moves, true);
        for (int i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            moves[i] = false;
        }

        return moves;
    }
}
