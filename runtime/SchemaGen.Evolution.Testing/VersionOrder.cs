namespace SchemaGen.Evolution;

/// <summary>Orders names as people do: <c>v9</c> is before <c>v10</c>, <c>1.0</c> before <c>1.0.1</c>, and <c>1.0-rc1</c> before <c>1.0</c>.</summary>
internal sealed class VersionOrder : IComparer<string>
{
    private static readonly string[] PreviewWords = ["alpha", "beta", "dev", "pre", "rc", "snapshot"];

    public static VersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            ReadOnlySpan<char> leftPart = Part(ref left);
            ReadOnlySpan<char> rightPart = Part(ref right);
            int order = char.IsAsciiDigit(leftPart[0]) && char.IsAsciiDigit(rightPart[0])
                ? CompareNumbers(leftPart.TrimStart('0'), rightPart.TrimStart('0'))
                : leftPart.CompareTo(rightPart, StringComparison.Ordinal);
            if (order != 0)
            {
                return order;
            }
        }

        return (left.Length, right.Length) switch
        {
            (0, 0) => string.CompareOrdinal(x, y),
            (0, _) => IsPreview(right) ? 1 : -1,
            _ => IsPreview(left) ? -1 : 1,
        };
    }

    /// <summary>Whether the text after the common part marks a prerelease.</summary>
    private static bool IsPreview(ReadOnlySpan<char> rest)
    {
        foreach (string word in PreviewWords)
        {
            if (rest.TrimStart("-._~").StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.CompareTo(right, StringComparison.Ordinal);

    private static ReadOnlySpan<char> Part(ref ReadOnlySpan<char> rest)
    {
        bool isNumber = char.IsAsciiDigit(rest[0]);
        int length = 1;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]) == isNumber)
        {
            length++;
        }

        ReadOnlySpan<char> part = rest[..length];
        rest = rest[length..];
        return part;
    }
}
