using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Words of the syntax that a schema file is written in, for messages.</summary>
internal static class SyntaxWords
{
    /// <summary>The ending of the names of files in the compact syntax.</summary>
    public const string CompactExtension = ".rnc";

    /// <summary>Whether the name of a file says that it is in the compact syntax.</summary>
    public static bool IsCompact(string path) => path.EndsWith(CompactExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of the syntax of the file at a place.</summary>
    public static string At(SourceLocation place, string xml, string compact) => IsCompact(place.Path) ? compact : xml;
}
