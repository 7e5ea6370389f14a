using SchemaGen.Evolution.Inclusion.Goals;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>Finds the places and reasons of what is not known, in a refutation that counts the unknown as refuted.</summary>
internal static class UnknownSearch
{
    /// <summary>What is not known and matters for the first goal: once for each left element and reason.</summary>
    public static IEnumerable<(ElementPair Place, string Reason)> Find(Goal start)
    {
        Stack<(Goal Goal, ElementPair Place)> work = new([(start, start.Owner)]);
        HashSet<Goal> seen = [];
        HashSet<(int, string)> known = [];
        while (work.Count > 0)
        {
            (Goal goal, ElementPair place) = work.Pop();
            if (!seen.Add(goal))
            {
                continue;
            }

            if (goal.UnknownBecause is { } reason && known.Add((place.Left, reason)))
            {
                yield return (place, reason);
            }

            foreach (Cover cover in goal.Covers.Where(static cover => cover.Refutation is not null))
            {
                foreach (Goal literal in cover.Refutation!.Literals().Values)
                {
                    work.Push((literal, literal.Left.Content is null ? place : literal.Owner));
                }
            }
        }
    }
}
