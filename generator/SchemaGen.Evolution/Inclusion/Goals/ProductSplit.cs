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
        // Items that share a letter are of one group; a group is known by its first item.
        List<int> first = [];
        Dictionary<int, int> itemOf = [];
        foreach (Term item in right.Prepend(left).SelectMany(Items))
        {
            int number = first.Count;
            first.Add(number);
            foreach (int letter in item.Letters.Letters())
            {
                if (itemOf.TryGetValue(letter, out int other))
                {
                    int one = FirstOf(number);
                    int two = FirstOf(other);
                    first[Math.Max(one, two)] = Math.Min(one, two);
                }
                else
                {
                    itemOf.Add(letter, number);
                }
            }
        }

        int[] groups = [.. Enumerable.Range(0, first.Count).Select(FirstOf).Distinct().OrderBy(static number => number)];
        if (groups.Length < 2)
        {
            return null;
        }

        return (Part(left), [.. right.Select(content => new CoverAlternative(Part(content), []))]);

        int FirstOf(int number)
        {
            while (first[number] != number)
            {
                number = first[number] = first[first[number]];
            }

            return number;
        }

        Factor[] Part(Term content)
        {
            List<Term>[] parts = [.. groups.Select(static _ => new List<Term>())];
            foreach (Term item in Items(content))
            {
                parts[Array.BinarySearch(groups, FirstOf(itemOf[item.Letters.Letters().First()]))].Add(item);
            }

            return [.. parts.Select(part => (Factor)terms.Interleave(part))];
        }
    }

    private static Term[] Items(Term term) => term switch
    {
        InterleaveTerm interleave => interleave.Items,
        EmptyTerm => [],
        _ => [term],
    };
}
