using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Site.Building;

/// <summary>Places in schemas as pages show them: without folders, which differ from machine to machine.</summary>
internal static class SourceText
{
    /// <summary>The file and line; empty for none.</summary>
    public static string Of(SourceLocation? location) => location is { } place ? $"{FileOf(place)}:{place.Line}" : "";

    /// <summary>The file.</summary>
    public static string FileOf(SourceLocation location) => location.Path[(location.Path.LastIndexOfAny(['/', '\\']) + 1)..];
}
