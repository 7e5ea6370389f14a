namespace ChainInspector;

/// <summary>Which lines of a text changed. Indentation does not count: what is moved into an element is not changed.</summary>
internal static class LineChanges
{
    public static IEnumerable<string> Between(string before, string after)
    {
        string[] left = before.Split('\n');
        string[] right = after.Split('\n');
        int[,] common = Common(left, right);
        int i = 0;
        int k = 0;
        while (i < left.Length || k < right.Length)
        {
            if (i < left.Length && k < right.Length && Same(left[i], right[k]))
            {
                i++;
                k++;
            }
            else if (k < right.Length && (i == left.Length || common[i, k + 1] >= common[i + 1, k]))
            {
                yield return $"+ {right[k++]}";
            }
            else
            {
                yield return $"- {left[i++]}";
            }
        }
    }

    private static bool Same(string left, string right) => left.AsSpan().Trim().SequenceEqual(right.AsSpan().Trim());

    /// <summary>For each pair of places, how many lines the rests have in common.</summary>
    private static int[,] Common(string[] left, string[] right)
    {
        int[,] common = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int k = right.Length - 1; k >= 0; k--)
            {
                common[i, k] = Same(left[i], right[k]) ? common[i + 1, k + 1] + 1 : Math.Max(common[i + 1, k], common[i, k + 1]);
            }
        }

        return common;
    }
}
