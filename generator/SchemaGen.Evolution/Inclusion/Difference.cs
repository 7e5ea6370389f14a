using SchemaGen.Evolution.Inclusion.Goals;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>What refutes a goal in the end.</summary>
/// <param name="Cover">The cover whose refutation needs no other content's.</param>
/// <param name="Literal">For a value: the goal of the values; null if nothing on the right matches at all, or if it is a combination.</param>
/// <param name="Place">The elements in whose content it is.</param>
internal sealed record Difference(Cover Cover, Goal? Literal, ElementPair Place)
{
    /// <summary>What identifies it for <see cref="GoalGraph.Forgive"/>.</summary>
    public object Atom => Literal is not null ? GoalGraph.AtomOf(Cover, Literal)
        : Cover.Alternatives.Count == 0 ? GoalGraph.AtomOf(Cover)
        : Cover;

    /// <summary>Follows the cheapest refutations from the start to what they rest on.</summary>
    public static Difference Find(Goal start, ElementPair root)
    {
        Goal goal = start;
        ElementPair place = root;
        while (true)
        {
            Cover cover = goal.Cheapest!;
            Dictionary<int, Goal> literals = cover.Refutation!.Literals();
            if (literals.Count != 1)
            {
                return new Difference(cover, null, place);
            }

            KeyValuePair<int, Goal> only = literals.First();
            if (only.Value.Left.Content is null)
            {
                return new Difference(cover, only.Value, place);
            }

            if (cover.Kind == CoverKind.Child && only.Key == 0)
            {
                place = ChildOf(cover);
            }

            goal = only.Value;
        }
    }

    /// <summary>The places and reasons of all that is not known in a refutation that counts the unknown as refuted.</summary>
    public static IEnumerable<(Goal Goal, ElementPair Place)> FindUnknown(Goal start, ElementPair root)
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
                work.Push((literal.Value, goal.Cheapest.Kind == CoverKind.Child && literal.Key == 0 ? ChildOf(goal.Cheapest) : place));
            }
        }
    }

    /// <summary>The child of a cover with the elements that fell to it.</summary>
    private static ElementPair ChildOf(Cover cover)
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
}
