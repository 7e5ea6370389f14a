using SchemaGen.Evolution.Inclusion.Goals;
using SchemaGen.Evolution.Witnesses;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>
/// Finds what refutes the first goal: all refuted covers that are reached from it by covers that are refuted for one reason only. Each has
/// a document of its own; the nearest ones come first.
/// </summary>
internal sealed class DifferenceSearch(Goal start)
{
    private readonly Dictionary<Goal, (int Cost, Cover? From)> _reached = new() { [start] = (0, null) };
    private readonly SortedSet<(int Cost, int Order)> _pending = [(0, 0)];
    private readonly List<Goal> _goals = [start];
    private readonly Dictionary<Atom, (int Cost, Cover Cover, Goal? Literal)> _found = [];

    /// <summary>The differences of the current round, those with the smallest documents first. Its costs are known.</summary>
    public IEnumerable<Difference> Find()
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
                    Follow(cover, cost);
                }
            }
        }

        return _found.Values.OrderBy(static found => found.Cost)
            .Select(found => new Difference(found.Cover, found.Literal, PathTo(found.Cover)));
    }

    private void Follow(Cover cover, int before)
    {
        int cost = cover.Cost;
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
        if (!_reached.TryGetValue(only.Value, out (int Cost, Cover?) reached) || around < reached.Cost)
        {
            _reached[only.Value] = (around, cover);
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
