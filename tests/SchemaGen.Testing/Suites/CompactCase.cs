namespace SchemaGen.Testing.Suites;

/// <summary>A test case of the suite for the compact syntax: a schema and the equivalent XML form, or an incorrect schema.</summary>
/// <param name="Name">The case's number and its first line.</param>
/// <param name="Compact">The schema in the compact syntax.</param>
/// <param name="Xml">The schema in the XML syntax; null if the schema is incorrect.</param>
/// <param name="Resources">Other files of the schema, in both syntaxes, by path.</param>
public sealed record CompactCase(string Name, string Compact, string? Xml, IReadOnlyDictionary<string, string> Resources)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
