using System.Globalization;

namespace SchemaGen.Storage.Inspection;

/// <summary>A number with the noun that it counts.</summary>
internal static class Counted
{
    /// <summary>For instance <c>1 byte</c> or <c>2 bytes</c>.</summary>
    public static string Of(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
