namespace SchemaGen.Evolution.Accepted;

/// <summary>
/// Paths of changes, in which <c>**</c> stands for any text and <c>*</c> for any text within a step: <c>/pool/**</c>, <c>/domain/devices/*/@bus</c>.
/// A slash in quotes ends no step. Any other character stands for itself.
/// </summary>
internal static class PathPattern
{
    /// <summary>Whether a path fits, in time that grows with the product of both lengths.</summary>
    public static bool Matches(string pattern, string path)
    {
        // The positions in the pattern that the path can have reached.
        bool[] isReached = new bool[pattern.Length + 1];
        isReached[0] = true;
        PassStars(pattern, isReached);
        bool isQuoted = false;
        foreach (char character in path)
        {
            isQuoted ^= character == '\'';
            bool endsStep = character == '/' && !isQuoted;
            bool[] next = new bool[pattern.Length + 1];
            for (int i = 0; i < pattern.Length; i++)
            {
                if (!isReached[i])
                {
                    continue;
                }

                bool isStar = pattern[i] == '*';
                bool isAny = isStar && (IsStar(pattern, i + 1) || IsStar(pattern, i - 1));
                next[i] |= isStar && (isAny || !endsStep);
                next[i + 1] |= pattern[i] == character;
            }

            isReached = next;
            PassStars(pattern, isReached);
        }

        return isReached[pattern.Length];
    }

    private static void PassStars(string pattern, bool[] isReached)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            isReached[i + 1] |= isReached[i] && pattern[i] == '*';
        }
    }

    private static bool IsStar(string pattern, int index) => index >= 0 && index < pattern.Length && pattern[index] == '*';
}
