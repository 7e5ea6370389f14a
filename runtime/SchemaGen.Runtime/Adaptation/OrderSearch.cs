using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>
/// The cheapest way to take the children of an element through one automaton, in any order; children of one name keep theirs. A search for the shortest path
/// (A*) over a state and the number of children of each name that have been taken. What cannot be taken any more counts as lost at once.
/// </summary>
internal sealed class OrderSearch
{
    private readonly XmlSchemaProgram _program;
    private readonly bool _canInvent;
    private readonly StepBudget _budget;
    private readonly List<List<(TreeElement Child, int Place)>> _names = [];
    private readonly Dictionary<int, HashSet<int>> _stepsAfter = [];
    private readonly Dictionary<(int State, int Name), bool> _canTake = [];
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<(int State, string Taken), long> _reached = [];
    private readonly PriorityQueue<int, (long Cost, int Left)> _queue = new();
    private readonly int _count;

    public OrderSearch(XmlSchemaProgram program, List<TreeItem> children, bool canInvent, StepBudget budget)
    {
        (_program, _canInvent, _budget, _count) = (program, canInvent, budget, children.Count);
        Dictionary<int, List<(TreeElement Child, int Place)>> byName = [];
        for (int i = 0; i < children.Count; i++)
        {
            var child = (TreeElement)children[i];
            if (!byName.TryGetValue(child.Name, out List<(TreeElement Child, int Place)>? list))
            {
                byName.Add(child.Name, list = []);
                _names.Add(list);
            }

            list.Add((child, i));
        }
    }

    /// <summary>Searches from a state.</summary>
    /// <param name="start">The state.</param>
    /// <param name="limit">A cost that is known to be possible.</param>
    /// <param name="steps">The steps in order.</param>
    /// <returns>A cost below the limit; <see cref="Cost.Impossible"/> if there is none, or none was found in time.</returns>
    public long Find(int start, long limit, out List<SequenceStep> steps)
    {
        Add(start, new int[_names.Count], 0, 0, -1, default);
        while (_nodes.Count < AdaptationLimits.OrderSteps && _queue.TryDequeue(out int index, out (long Cost, int Left) priority) && priority.Cost < limit)
        {
            Node node = _nodes[index];
            if (node.Count == _count && _program.States[node.State].IsAccepting)
            {
                steps = SequenceStep.PathTo(index, at => (_nodes[at].From, _nodes[at].Step));
                return node.Cost;
            }

            Expand(index, node);
        }

        steps = [];
        return Cost.Impossible;
    }

    private void Expand(int index, Node node)
    {
        int first = int.MaxValue;
        for (int name = 0; name < _names.Count; name++)
        {
            first = node.Taken[name] < _names[name].Count ? Math.Min(first, _names[name][node.Taken[name]].Place) : first;
        }

        for (int name = 0; name < _names.Count; name++)
        {
            if (node.Taken[name] == _names[name].Count)
            {
                continue;
            }

            (TreeElement child, int place) = _names[name][node.Taken[name]];
            int[] taken = [.. node.Taken];
            taken[name]++;
            foreach (ProgramStep step in _program.StepsOf(node.State))
            {
                if (_program.IsNamed(step.Element, child.Name))
                {
                    long cost = Cost.Sum(node.Cost, child.CostOf(step.Element) + (place == first ? 0 : Cost.Move));
                    Add(step.Next, taken, node.Count + 1, cost, index, new SequenceStep(child, step.Element, false));
                }
            }

            Add(node.State, taken, node.Count + 1, Cost.Sum(node.Cost, child.RemovalCost), index, new SequenceStep(child, -1, true));
        }

        foreach (ProgramStep step in _canInvent ? _program.StepsOf(node.State) : [])
        {
            Add(step.Next, node.Taken, node.Count, Cost.Sum(node.Cost, Cost.Invention), index, new SequenceStep(null, step.Element, false));
        }
    }

    private void Add(int state, int[] taken, int count, long cost, int from, SequenceStep step)
    {
        (int, string) key = (state, string.Join(' ', taken));
        if (cost < Cost.Impossible && (!_reached.TryGetValue(key, out long known) || cost < known))
        {
            _budget.Count();
            _reached[key] = cost;
            _queue.Enqueue(_nodes.Count, (Cost.Sum(cost, LeastCost(state, taken)), _count - count));
            _nodes.Add(new Node(state, taken, count, cost, from, step));
        }
    }

    private long LeastCost(int state, int[] taken)
    {
        long cost = 0;
        for (int name = 0; name < _names.Count; name++)
        {
            for (int i = taken[name]; i < _names[name].Count; i++)
            {
                TreeElement child = _names[name][i].Child;
                cost = Cost.Sum(cost, CanTake(state, child.Name) ? Math.Min(child.LeastCost, child.RemovalCost) : child.RemovalCost);
            }
        }

        return cost;
    }

    private bool CanTake(int state, int name)
    {
        if (!_canTake.TryGetValue((state, name), out bool canTake))
        {
            if (!_stepsAfter.TryGetValue(state, out HashSet<int>? steps))
            {
                steps = [];
                foreach (int reachable in _program.ReachableFrom(state))
                {
                    foreach (ProgramStep step in _program.StepsOf(reachable))
                    {
                        steps.Add(step.Element);
                    }
                }

                _stepsAfter.Add(state, steps);
            }

            _canTake[(state, name)] = canTake = steps.Any(step => _program.IsNamed(step, name));
        }

        return canTake;
    }

    private readonly record struct Node(int State, int[] Taken, int Count, long Cost, int From, SequenceStep Step);
}
