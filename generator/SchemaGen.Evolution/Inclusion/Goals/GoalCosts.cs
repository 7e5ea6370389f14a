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

        foreach (Cover cover in graph.Covers)
        {
            if (cover.Refutation is not null)
            {
                cover.Price(minimal);
                pending.Enqueue(cover);
            }
        }

        while (pending.Count > 0)
        {
            Cover cover = pending.Dequeue();
            int cost = cover.Cost;
            if (cost < cover.Goal.Cost)
            {
                cover.Goal.Cost = cost;
                cover.Goal.Cheapest = cover;
                foreach (Cover watcher in cover.Goal.Watchers)
                {
                    if (watcher.Refutation is not null)
                    {
                        pending.Enqueue(watcher);
                    }
                }
            }
        }
    }
}
