using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>
/// The cheapest way to take the children of an element through one automaton, in their order: each child is a step or is removed. A search for the shortest
/// path (A*) over pairs of a child and a state; children that need no change are one step each.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="items">The children, and the texts that are not white space.</param>
/// <param name="canInvent">Whether missing elements are steps, too.</param>
/// <param name="budget">Counts steps.</param>
internal sealed class SequenceSearch(XmlSchemaProgram program, List<TreeItem> items, bool canInvent, StepBudget budget)
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<(int At, int State), long> _reached = [];
    private readonly PriorityQueue<int, (long Cost, int Left)> _queue = new();
    private readonly long[] _least = LeastCosts(items);

    /// <summary>The least that the children cost, whatever their order.</summary>
    public long LeastCost => _least[0];

    /// <summary>Searches from a state.</summary>
    /// <param name="start">The state.</param>
    /// <param name="steps">The steps in order; none if the children need no change.</param>
    /// <returns>The cost, or <see cref="Cost.Impossible"/>.</returns>
    public long Find(int start, out List<SequenceStep> steps)
    {
        steps = [];
        if (IsFree(start))
        {
            return 0;
        }

        Add(0, start, 0, -1, default);
        while (_queue.TryDequeue(out int index, out _))
        {
            Node node = _nodes[index];
            if (_reached[(node.At, node.State)] < node.Cost)
            {
                continue;
            }

            if (node.At == items.Count && program.States[node.State].IsAccepting)
            {
                steps = SequenceStep.PathTo(index, at => (_nodes[at].From, _nodes[at].Step));
                return node.Cost;
            }

            Expand(index, node);
        }

        return Cost.Impossible;
    }

    /// <summary>Whether the children need no change; nearly always. Where two steps are possible, only the first is looked at.</summary>
    private bool IsFree(int state)
    {
        foreach (TreeItem item in items)
        {
            int next = -1;
            if (item is TreeElement child)
            {
                foreach (ProgramStep step in program.StepsOf(state))
                {
                    if (program.IsNamed(step.Element, child.Name) && child.CostOf(step.Element) == 0)
                    {
                        next = step.Next;
                        break;
                    }
                }
            }
            else
            {
                next = program.States[state].TextNext;
            }

            if (next < 0)
            {
                return false;
            }

            state = next;
        }

        return program.States[state].IsAccepting;
    }

    private void Expand(int index, Node node)
    {
        if (node.At < items.Count)
        {
            TreeItem item = items[node.At];
            if (item is TreeElement child)
            {
                foreach (ProgramStep step in program.StepsOf(node.State))
                {
                    if (program.IsNamed(step.Element, child.Name))
                    {
                        Add(node.At + 1, step.Next, Cost.Sum(node.Cost, child.CostOf(step.Element)), index, new SequenceStep(item, step.Element, false));
                    }
                }
            }
            else if (program.States[node.State].TextNext is >= 0 and int next)
            {
                Add(node.At + 1, next, node.Cost, index, new SequenceStep(item, -1, false));
            }

            Add(node.At + 1, node.State, Cost.Sum(node.Cost, item.RemovalCost), index, new SequenceStep(item, -1, true));
        }

        foreach (ProgramStep step in canInvent ? program.StepsOf(node.State) : [])
        {
            Add(node.At, step.Next, Cost.Sum(node.Cost, Cost.Invention), index, new SequenceStep(null, step.Element, false));
        }
    }

    private void Add(int at, int state, long cost, int from, SequenceStep step)
    {
        if (cost < Cost.Impossible && (!_reached.TryGetValue((at, state), out long known) || cost < known))
        {
            budget.Count();
            _reached[(at, state)] = cost;
            _queue.Enqueue(_nodes.Count, (Cost.Sum(cost, _least[at]), items.Count - at));
            _nodes.Add(new Node(at, state, cost, from, step));
        }
    }

    private static long[] LeastCosts(List<TreeItem> items)
    {
        var least = new long[items.Count + 1];
        for (int i = items.Count - 1; i >= 0; i--)
        {
            least[i] = Cost.Sum(least[i + 1], items[i] is TreeElement child ? Math.Min(child.LeastCost, child.RemovalCost) : 0);
        }

        return least;
    }

    private readonly record struct Node(int At, int State, long Cost, int From, SequenceStep Step);
}
