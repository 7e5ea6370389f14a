using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>
/// Takes contents apart into factors that share no name: attributes and the branches of interleaves. What matches the whole is what
/// matches each factor by itself, in any order, so that factors are compared apart.
/// </summary>
internal sealed class ProductSplit(TermFactory terms)
{
    /// <summary>The factors of the left content, and those of each right one beside them; null if there is one factor only.</summary>
    public (Factor[] Left, CoverAlternative[] Right)? Split(Term left, IReadOnlyList<Term> right)
    {
        List<LetterSet> groups = [];
        foreach (Term item in right.Prepend(left).SelectMany(Items))
        {
            Join(groups, item.Letters);
        }

        if (groups.Count < 2)
        {
            return null;
        }

        return (Part(left, groups), [.. right.Select(content => new CoverAlternative(Part(content, groups), []))]);
    }

    private Factor[] Part(Term content, List<LetterSet> groups)
    {
        List<Term>[] parts = [.. groups.Select(static _ => new List<Term>())];
        foreach (Term item in Items(content))
        {
            parts[groups.FindIndex(group => item.Letters.Intersects(group))].Add(item);
        }

        return [.. parts.Select(part => (Factor)terms.Interleave(part))];
    }

    private static Term[] Items(Term term) => term switch
    {
        InterleaveTerm interleave => interleave.Items,
        EmptyTerm => [],
        _ => [term],
    };

    private static void Join(List<LetterSet> groups, LetterSet letters)
    {
        int target = -1;
        for (int i = groups.Count - 1; i >= 0; i--)
        {
            if (!groups[i].Intersects(letters))
            {
                continue;
            }

            groups[i] = groups[i].Union(letters);
            if (target >= 0)
            {
                groups[i] = groups[i].Union(groups[target]);
                groups.RemoveAt(target);
            }

            target = i;
        }

        if (target < 0)
        {
            groups.Add(letters);
        }
    }
}
