using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>
/// Writes a schema file from its tree, in either syntax, with its annotations and comments. Both parsers produce
/// the same tree. Only the layout of the file and the places of its prefix declarations are not kept.
/// </summary>
public static class SchemaWriter
{
    /// <summary>Writes a tree; lines end with a line feed.</summary>
    /// <param name="root">The root of a file, <see cref="SchemaDocument.Root"/>.</param>
    /// <param name="syntax">The syntax to write.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    public static string Write(PatternSyntax root, SchemaSyntax syntax, SchemaWriterOptions? options = null) => syntax == SchemaSyntax.Compact
        ? Compact.CompactSchemaWriter.Write(root, options ?? SchemaWriterOptions.Default)
        : Xml.XmlSchemaWriter.Write(root, options ?? SchemaWriterOptions.Default);
}
