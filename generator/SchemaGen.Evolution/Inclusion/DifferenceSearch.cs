using SchemaGen.Evolution.Inclusion.Goals;
using SchemaGen.Evolution.Witnesses;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>
/// Finds what refutes the first goal: all refuted covers that are reached from it by covers that are refuted for one reason only. Each has
/// a document of its own; the nearest ones come first.
/// </summary>
internal sealed class DifferenceSearch(Goal start, ElementPair root)
{
    private readonly Dictionary<Goal, (int Cost, Cover? From, ElementPair Place)> _reached = new() { [start] = (0, null, root) };
    private readonly SortedSet<(int Cost, int Order)> _pending = [(0, 0)];
    private readonly List<Goal> _goals = [start];
    private readonly Dictionary<Atom, (int Cost, Cover Cover, Goal? Literal)> _found = [];

    /// <summary>The differences of the current round, those with the smallest documents first; <paramref name="costs"/> are its.</summary>
    public IEnumerable<Difference> Find(GoalCosts costs)
    {
        while (_pending.Count > 0)
        {
            (int cost, int order) = _pending.Min;
            _pending.Remove((cost, order));
            Goal goal = _goals[order];
            if (_reached[goal].Cost == cost)
            {
                foreach (Cover cover in goal.Covers.Where(static cover => cover.Refutation is not null))
                {
                    Follow(goal, cover, cost, costs);
                }
            }
        }

        return _found.Values.OrderBy(static found => found.Cost)
            .Select(found => new Difference(found.Cover, found.Literal, _reached[found.Cover.Goal].Place, PathTo(found.Cover)));
    }

    /// <summary>The elements that are compared by a cover of a child: those that fell to the child.</summary>
    public static ElementPair ChildOf(Cover cover)
    {
        HashSet<int> classes = [];
        for (CoverNode node = cover.Refutation!; node.Parent is not null; node = node.Parent)
        {
            if (node.Factor == 0)
            {
                classes.UnionWith(cover.Alternatives[node.Depth - 1].Classes);
            }
        }

        return new ElementPair(cover.Letter, cover.ElementClass, [.. classes.OrderBy(static number => number)]);
    }

    private void Follow(Goal goal, Cover cover, int before, GoalCosts costs)
    {
        int cost = costs.CostOf(cover);
        if (cost >= MinimalContent.Impossible)
        {
            return;
        }

        Dictionary<int, Goal> literals = cover.Refutation!.Literals();
        if (literals.Count != 1 || literals.First().Value.Left.Content is null)
        {
            Goal? literal = literals.Count == 1 ? literals.First().Value : null;
            Atom atom = Atom.Of(cover, literal);
            if (!_found.TryGetValue(atom, out (int Cost, Cover, Goal?) known) || before + cost < known.Cost)
            {
                _found[atom] = (before + cost, cover, literal);
            }

            return;
        }

        KeyValuePair<int, Goal> only = literals.First();
        int around = before + cost - only.Value.Cost;
        if (!_reached.TryGetValue(only.Value, out (int Cost, Cover?, ElementPair) reached) || around < reached.Cost)
        {
            ElementPair place = cover.Kind == CoverKind.Child && only.Key == 0 ? ChildOf(cover) : _reached[goal].Place;
            _reached[only.Value] = (around, cover, place);
            _pending.Add((around, _goals.Count));
            _goals.Add(only.Value);
        }
    }

    private Dictionary<Goal, Cover> PathTo(Cover difference)
    {
        Dictionary<Goal, Cover> path = [];
        for (Cover? cover = difference; cover is not null; cover = _reached[cover.Goal].From)
        {
            path.Add(cover.Goal, cover);
        }

        return path;
    }
}
