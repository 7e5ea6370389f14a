using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>
/// Writes a schema file from its tree, in either syntax, with its annotations and comments. What the XML parser and the compact parser make
/// of the two is the same tree; only how a file was laid out, and where in it prefixes were declared, is not kept.
/// </summary>
public static class SchemaWriter
{
    /// <summary>Writes a tree; lines end with a line feed.</summary>
    /// <param name="root">The root of a file, <see cref="SchemaDocument.Root"/>.</param>
    /// <param name="syntax">The syntax to write.</param>
    /// <param name="options">How; null for the defaults.</param>
    public static string Write(PatternSyntax root, SchemaSyntax syntax, SchemaWriterOptions? options = null) => syntax == SchemaSyntax.Compact
        ? Compact.CompactSchemaWriter.Write(root, options ?? SchemaWriterOptions.Default)
        : Xml.XmlSchemaWriter.Write(root, options ?? SchemaWriterOptions.Default);
}
