namespace SchemaGen.Runtime.Adaptation;

/// <summary>
/// The cost of changes, in one number: first what has to be invented counts, then what is lost, then values that are replaced, then children that
/// move. Costs beyond the number are <see cref="Impossible"/>.
/// </summary>
internal static class Cost
{
    /// <summary>A child in another place.</summary>
    public const long Move = 1;

    /// <summary>A value that the user's list replaces.</summary>
    public const long Replacement = 1L << 12;

    /// <summary>An element, attribute or text that is removed.</summary>
    public const long Loss = 1L << 24;

    /// <summary>An element, attribute or value that the document does not have.</summary>
    public const long Invention = 1L << 52;

    /// <summary>There is no way.</summary>
    public const long Impossible = long.MaxValue / 4;

    /// <summary>The sum of two costs.</summary>
    public static long Sum(long left, long right) => Math.Min(left + right, Impossible);
}
