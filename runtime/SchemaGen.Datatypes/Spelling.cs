namespace SchemaGen.Datatypes;

/// <summary>Finds the probable intended name for a misspelt one.</summary>
public static class Spelling
{
    private const int LongestName = 100;

    /// <summary>Returns the candidate nearest to <paramref name="found"/>. At most a third of its letters may differ, and no more than two, or the case only.</summary>
    /// <param name="found">The misspelt name.</param>
    /// <param name="candidates">The numbers of the candidate names.</param>
    /// <param name="nameOf">Returns the name for a number.</param>
    /// <returns>The number of the candidate, or null if no name is near enough.</returns>
    public static int? Nearest(string found, IEnumerable<int> candidates, Func<int, string> nameOf)
    {
        if (found is null || candidates is null || nameOf is null)
        {
            throw new ArgumentNullException(found is null ? nameof(found) : candidates is null ? nameof(candidates) : nameof(nameOf));
        }

        // Among equally near names, prefer one with the same beginning, then one of the same length.
        (int Distance, bool BeginsOtherwise, bool IsOtherLength) RankOf(string name) => (
            string.Equals(name, found, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(found, name),
            name.Length == 0 || name[0] != found[0],
            name.Length != found.Length);

        int? nearest = null;
        (int, bool, bool) best = (Math.Min(2, found.Length / 3) + 1, false, false);
        if (found.Length is 0 or > LongestName)
        {
            return null;
        }

        foreach (int candidate in candidates)
        {
            string name = nameOf(candidate);
            if (name.Length <= LongestName && name != found && RankOf(name) is var rank && rank.CompareTo(best) < 0)
            {
                (best, nearest) = (rank, candidate);
            }
        }

        return nearest;
    }

    /// <summary>Returns the probable intended word as a question that ends a sentence, or an empty string if no word is near enough.</summary>
    /// <param name="found">The misspelt word.</param>
    /// <param name="words">The candidate words.</param>
    public static string DidYouMean(string found, IReadOnlyList<string> words) =>
        Nearest(found, Enumerable.Range(0, words.Count), index => words[index]) is int nearest ? $"; did you mean '{words[nearest]}'?" : "";

    /// <summary>Returns the number of letters to insert, delete, replace or swap with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        int[,] distance = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int k = 0; k <= b.Length; k++)
            {
                if (i == 0 || k == 0)
                {
                    distance[i, k] = i + k;
                    continue;
                }

                int replace = distance[i - 1, k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
                int best = Math.Min(replace, Math.Min(distance[i - 1, k], distance[i, k - 1]) + 1);
                bool isSwap = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
                distance[i, k] = isSwap ? Math.Min(best, distance[i - 2, k - 2] + 1) : best;
            }
        }

        return distance[a.Length, b.Length];
    }
}
