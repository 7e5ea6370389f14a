namespace SchemaGen.Evolution;

/// <summary>Orders names as people do: <c>v9</c> is before <c>v10</c>.</summary>
internal sealed class VersionOrder : IComparer<string>
{
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

        return left.Length == right.Length ? string.CompareOrdinal(x, y) : left.Length.CompareTo(right.Length);
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
