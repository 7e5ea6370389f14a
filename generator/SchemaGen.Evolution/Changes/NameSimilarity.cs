namespace SchemaGen.Evolution.Changes;

/// <summary>Decides whether one name can be another spelling of another: <c>color</c> and <c>colour</c>, <c>host</c> and <c>hostName</c>.</summary>
internal static class NameSimilarity
{
    private const int MinLength = 3;

    /// <summary>Whether a third of the letters at most differ, or one name begins or ends with the other.</summary>
    public static bool AreNear(string left, string right)
    {
        string one = Plain(left);
        string two = Plain(right);
        string shorter = one.Length < two.Length ? one : two;
        string longer = one.Length < two.Length ? two : one;
        return shorter.Length >= MinLength
            && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal) || Distance(one, two) <= shorter.Length / 3);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The number of letters to insert, delete or replace.</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
