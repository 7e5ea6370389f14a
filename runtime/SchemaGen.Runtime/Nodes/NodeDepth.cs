using System.Globalization;

namespace SchemaGen.Runtime;

/// <summary>How deep graphs of objects may be. An object that is within itself has no end, and is found so.</summary>
internal static class NodeDepth
{
    /// <summary>For copies and comparisons, which have no options: far deeper than documents are.</summary>
    public const int Limit = 100_000;

    public static XmlValidationError TooDeep(int maxDepth) => new(
        XmlErrorCodes.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture, $"Elements are nested more than {maxDepth} deep, or one is within itself"),
        0,
        0,
        "/",
        []);

    /// <exception cref="InvalidOperationException">The depth is beyond <see cref="Limit"/>.</exception>
    public static void Check(int depth)
    {
        if (depth > Limit)
        {
            throw new InvalidOperationException($"Elements are nested more than {Limit} deep, or one is within itself.");
        }
    }
}
