namespace SchemaGen.Runtime.Validation;

/// <summary>Finds the name that was probably meant by a misspelt one.</summary>
internal static class Spelling
{
    private const int LongestName = 100;

    /// <summary>The candidate nearest to <paramref name="found"/>, if it is near: at most a third of its letters differ, two at most.</summary>
    public static int? Nearest(string found, IEnumerable<int> candidates, Func<int, string> nameOf)
    {
        int? nearest = null;
        int best = Math.Min(2, found.Length / 3) + 1;
        if (found.Length > LongestName)
        {
            return null;
        }

        foreach (int candidate in candidates)
        {
            string name = nameOf(candidate);
            int distance = name.Length > LongestName || name == found ? int.MaxValue : Distance(found, name);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour.</summary>
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
