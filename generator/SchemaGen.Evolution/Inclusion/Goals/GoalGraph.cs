using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>
/// All goals that the first one leads to, and which of them are refuted: the greatest set of goals that support each other holds. It is
/// found by a work list, so that no schema is too deep.
/// </summary>
internal sealed class GoalGraph(
    TermFactory terms,
    ValueComparer comparer,
    InclusionOptions options,
    CancellationToken cancellationToken)
{
    private readonly Dictionary<(int Left, int Right, int Owner), Goal> _contents = [];
    private readonly Dictionary<(int Left, int Right), Goal> _values = [];
    private readonly Dictionary<(int Letter, int Left, int Right), ElementPair> _singlePairs = [];
    private readonly Dictionary<(int Letter, int Left, string Right), ElementPair> _pairs = [];
    private readonly Queue<Goal> _unexpanded = new();
    private readonly Queue<Cover> _pending = new();
    private readonly List<Cover> _covers = [];
    private readonly List<Goal> _goals = [];
    private readonly ForgivenAtoms _forgiven = new();

    /// <summary>Whether what is not known counts as refuted.</summary>
    public bool IsStrict { get; private set; }

    /// <summary>All covers.</summary>
    public IReadOnlyList<Cover> Covers => _covers;

    /// <summary>All goals.</summary>
    public IReadOnlyList<Goal> Goals => _goals;

    /// <summary>The goal of two factors.</summary>
    public Goal Get(Factor left, Factor right, ElementPair owner)
    {
        Goal? goal;
        if (left.Content is not null)
        {
            if (!_contents.TryGetValue((left.Content.Id, right.Content!.Id, owner.Id), out goal))
            {
                _contents.Add((left.Content.Id, right.Content.Id, owner.Id), goal = Add());
            }
        }
        else if (!_values.TryGetValue((left.Values!.Id, right.Values!.Id), out goal))
        {
            _values.Add((left.Values.Id, right.Values.Id), goal = Add());
        }

        return goal;

        Goal Add()
        {
            Goal added = new(left, right, owner);
            _goals.Add(added);
            _unexpanded.Enqueue(added);
            return added;
        }
    }

    /// <summary>The pair of a left element and the right ones that have to cover it; the latter in ascending order.</summary>
    public ElementPair PairOf(int letter, int left, int[] right)
    {
        // Mostly there is one element, and then no text is needed to find it.
        ElementPair? pair;
        if (right is [int single])
        {
            if (!_singlePairs.TryGetValue((letter, left, single), out pair))
            {
                _singlePairs.Add((letter, left, single), pair = Add());
            }
        }
        else if (!_pairs.TryGetValue((letter, left, string.Join(",", right)), out pair))
        {
            _pairs.Add((letter, left, string.Join(",", right)), pair = Add());
        }

        return pair;

        ElementPair Add() => new(_singlePairs.Count + _pairs.Count, letter, left, right);
    }

    /// <summary>Finds out what holds.</summary>
    /// <param name="expand">Says what must hold for a goal about contents.</param>
    public void Explore(GoalExpansion expand)
    {
        while (_unexpanded.Count > 0 || _pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_pending.Count > 0)
            {
                Evaluate(_pending.Dequeue());
            }
            else
            {
                Expand(_unexpanded.Dequeue(), expand);
            }
        }
    }

    /// <summary>Takes what refutes for not there, and begins anew.</summary>
    public void Forgive(IEnumerable<Atom> atoms)
    {
        foreach (Atom atom in atoms)
        {
            _forgiven.Add(atom);
        }

        Restart();
    }

    /// <summary>From now on what is not known counts as refuted.</summary>
    public void BeStrict()
    {
        IsStrict = true;
        Restart();
    }

    private void Restart()
    {
        foreach (Goal goal in _goals)
        {
            goal.IsRefuted = false;
        }

        _pending.Clear();
        foreach (Cover cover in _covers)
        {
            cover.Refutation = null;
            _pending.Enqueue(cover);
        }

        foreach (Goal goal in _goals.Where(IsRefutedByItself))
        {
            Refute(goal);
        }
    }

    private bool IsRefutedByItself(Goal goal) =>
        goal.Counterexample is not null || (IsStrict && goal.UnknownBecause is not null);

    private void Expand(Goal goal, GoalExpansion expand)
    {
        if (goal.Left.IsPartOf(goal.Right))
        {
            return;
        }

        if (goal.Left.Content is null)
        {
            ValueComparison comparison = comparer.Compare(goal.Left.Values!, goal.Right.Values!);
            goal.Counterexample = comparison.Counterexample;
            goal.UnknownBecause = comparison.Verdict == InclusionVerdict.Unknown ? "the values could not be compared" : null;
        }
        else if (_goals.Count > options.MaxPairs)
        {
            goal.UnknownBecause = $"more than {options.MaxPairs} pairs of contents would have to be compared";
        }
        else if (++goal.Owner.Pairs > options.MaxPairsPerElement)
        {
            goal.UnknownBecause = $"more than {options.MaxPairsPerElement} pairs of contents would have to be compared for the element";
        }
        else
        {
            foreach (Cover cover in expand.Expand(goal))
            {
                goal.Covers.Add(cover);
                _covers.Add(cover);
                Evaluate(cover);
            }
        }

        if (IsRefutedByItself(goal))
        {
            Refute(goal);
        }
    }

    private void Evaluate(Cover cover)
    {
        if (cover.Refutation is null && FindRefutation(cover) is { } refutation)
        {
            cover.Refutation = refutation;
            Refute(cover.Goal);
        }
    }

    private void Refute(Goal goal)
    {
        if (!goal.IsRefuted)
        {
            goal.IsRefuted = true;
            foreach (Cover watcher in goal.Watchers)
            {
                _pending.Enqueue(watcher);
            }
        }
    }

    private CoverNode? FindRefutation(Cover cover)
    {
        if (cover.Alternatives.Count == 0)
        {
            return _forgiven.Contains(Atom.Of(cover, null)) ? null : cover.Root;
        }

        foreach (CoverNode undivided in cover.Undivided ??= LeaveUndivided(cover))
        {
            if (IsRefuted(cover, undivided.Literal!))
            {
                return undivided;
            }
        }

        Stack<CoverNode> work = new([cover.Root]);
        while (work.Count > 0)
        {
            CoverNode node = work.Pop();
            if (node.Literal is { } literal && !IsRefuted(cover, literal))
            {
                continue;
            }

            if (node.Depth == cover.Alternatives.Count)
            {
                // A division among several factors is reported as such, and only once.
                if (node.HasOneFactor || !_forgiven.Contains(Atom.Of(cover, null)))
                {
                    return node;
                }

                continue;
            }

            if (cover.IsUnknown || (node.Children is null && cover.Nodes > options.MaxSplits))
            {
                cover.IsUnknown = true;
                cover.Goal.UnknownBecause ??= $"more than {options.MaxSplits} ways to divide the alternatives of the content";
                if (IsRefutedByItself(cover.Goal))
                {
                    Refute(cover.Goal);
                }

                return null;
            }

            foreach (CoverNode child in node.Children ??= Divide(cover, node))
            {
                work.Push(child);
            }
        }

        return null;
    }

    private bool IsRefuted(Cover cover, Goal literal) =>
        literal.IsRefuted && !(literal.Left.Content is null && _forgiven.Contains(Atom.Of(cover, literal)));

    /// <summary>The divisions in which all alternatives fall to one factor: if one refutes, it is the plainest reason.</summary>
    private List<CoverNode> LeaveUndivided(Cover cover)
    {
        List<CoverNode> undivided = [];
        for (int i = 0; i < cover.Left.Length && cover.Alternatives.Count > 1; i++)
        {
            Factor all = cover.Alternatives.Select(alternative => alternative.Factors[i]).Aggregate(Union);
            if (cover.Left[i].IsPartOf(all))
            {
                continue;
            }

            CoverNode node = cover.Root;
            for (int count = 1; count < cover.Alternatives.Count; count++)
            {
                node = new CoverNode(node, i, null);
            }

            Goal literal = Get(cover.Left[i], all, OwnerOf(cover, node, i));
            literal.Watchers.Add(cover);
            undivided.Add(new CoverNode(node, i, literal));
        }

        return undivided;
    }

    private List<CoverNode> Divide(Cover cover, CoverNode node)
    {
        Factor[] alternative = cover.Alternatives[node.Depth].Factors;
        List<CoverNode> children = [];
        for (int i = cover.Left.Length - 1; i >= 0; i--)
        {
            Factor right = node.LiteralOf(i) is { } before ? Union(before.Right, alternative[i]) : alternative[i];
            if (cover.Left[i].IsPartOf(right))
            {
                continue;
            }

            Goal literal = Get(cover.Left[i], right, OwnerOf(cover, node, i));
            literal.Watchers.Add(cover);
            children.Add(new CoverNode(node, i, literal));
            cover.Nodes++;
        }

        return children;
    }

    /// <summary>The content of a child belongs to other elements than the rest of the cover.</summary>
    private ElementPair OwnerOf(Cover cover, CoverNode node, int factor)
    {
        if (cover.Kind != CoverKind.Child || factor != 0)
        {
            return cover.Goal.Owner;
        }

        return PairOf(cover.Letter, cover.ElementClass, ClassesOf(cover, node, node.Depth));
    }

    /// <summary>The classes of the elements that fell to the child in a division and one alternative more.</summary>
    private static int[] ClassesOf(Cover cover, CoverNode node, int last)
    {
        List<int> classes = [.. cover.Alternatives[last].Classes];
        for (; node.Parent is not null; node = node.Parent)
        {
            if (node.Factor == 0)
            {
                classes.AddRange(cover.Alternatives[node.Depth - 1].Classes);
            }
        }

        return [.. classes.Distinct().OrderBy(static number => number)];
    }

    private Factor Union(Factor left, Factor right) =>
        left.Content is not null ? terms.Choice(left.Content, right.Content!) : left.Values!.Union(right.Values!);
}
