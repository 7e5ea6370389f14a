using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Site.Building;

/// <summary>Formats places in schemas for pages. Folders are omitted because they differ between machines.</summary>
internal static class SourceText
{
    /// <summary>Returns the file name and line; empty for none.</summary>
    public static string Of(SourceLocation? location) => location is { } place ? $"{FileOf(place)}:{place.Line}" : "";

    /// <summary>Returns the file name without its folder.</summary>
    public static string FileOf(SourceLocation location) => location.Path[(location.Path.LastIndexOfAny(['/', '\\']) + 1)..];
}
