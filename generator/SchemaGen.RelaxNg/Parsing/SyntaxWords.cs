using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Selects words for messages in the syntax of a schema file.</summary>
internal static class SyntaxWords
{
    /// <summary>The file name extension of the compact syntax.</summary>
    public const string CompactExtension = ".rnc";

    /// <summary>Whether a file has the extension of the compact syntax.</summary>
    public static bool IsCompact(string path) => path.EndsWith(CompactExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the words in the syntax of the file at a place.</summary>
    public static string At(SourceLocation place, string xml, string compact) => IsCompact(place.Path) ? compact : xml;
}
