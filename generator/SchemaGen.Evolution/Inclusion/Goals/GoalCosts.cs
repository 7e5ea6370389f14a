using SchemaGen.Evolution.Witnesses;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>How long the smallest document is that refutes a goal, about; and which cover it refutes.</summary>
internal sealed class GoalCosts(MinimalContent minimal)
{
    /// <summary>Finds the cheapest refutation of each refuted goal.</summary>
    public void Calculate(GoalGraph graph)
    {
        Queue<Cover> pending = new();
        foreach (Goal goal in graph.Goals)
        {
            goal.Cheapest = null;
            goal.Cost = !goal.IsRefuted ? MinimalContent.Impossible
                : goal.Counterexample is { } text ? text.Length
                : MinimalContent.Impossible;
        }

        foreach (Cover cover in graph.Covers.Where(static cover => cover.Refutation is not null))
        {
            pending.Enqueue(cover);
        }

        while (pending.Count > 0)
        {
            Cover cover = pending.Dequeue();
            int cost = CostOf(cover);
            if (cost < cover.Goal.Cost)
            {
                cover.Goal.Cost = cost;
                cover.Goal.Cheapest = cover;
                foreach (Cover watcher in cover.Goal.Watchers.Where(static watcher => watcher.Refutation is not null))
                {
                    pending.Enqueue(watcher);
                }
            }
        }
    }

    /// <summary>What the smallest document costs that follows the refutation of a cover.</summary>
    public int CostOf(Cover cover)
    {
        CoverNode refutation = cover.Refutation!;
        int cost = 1 + (cover.Letter < 0 ? 0 : cover.Kind switch
        {
            CoverKind.Child => minimal.CostOfElement(cover.Letter),
            CoverKind.Attribute => minimal.CostOfAttribute(cover.Letter),
            _ => 0,
        });
        for (int i = 0; i < cover.Left.Length; i++)
        {
            cost = MinimalContent.Sum(cost, refutation.LiteralOf(i) is { } literal ? literal.Cost : minimal.CostOf(cover.Left[i]));
        }

        return cost;
    }
}
