using SchemaGen.Evolution.Inclusion.Goals;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>Finds the places and reasons of what is not known, in a refutation that counts the unknown as refuted.</summary>
internal static class UnknownSearch
{
    /// <summary>The goals that are not known and matter for the first one, each with the elements that it is about.</summary>
    public static IEnumerable<(Goal Goal, ElementPair Place)> Find(Goal start, ElementPair root)
    {
        Stack<(Goal Goal, ElementPair Place)> work = new([(start, root)]);
        HashSet<Goal> seen = [];
        while (work.Count > 0)
        {
            (Goal goal, ElementPair place) = work.Pop();
            if (!seen.Add(goal))
            {
                continue;
            }

            if (goal.Cheapest is null)
            {
                if (goal.UnknownBecause is not null)
                {
                    yield return (goal, place);
                }

                continue;
            }

            foreach (KeyValuePair<int, Goal> literal in goal.Cheapest.Refutation!.Literals())
            {
                bool isChild = goal.Cheapest.Kind == CoverKind.Child && literal.Key == 0;
                work.Push((literal.Value, isChild ? DifferenceSearch.ChildOf(goal.Cheapest) : place));
            }
        }
    }
}
