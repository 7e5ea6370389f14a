namespace SchemaGen.Testing.Suites;

/// <summary>A test case of the specification's suite: correct or incorrect schemas, and documents for the correct ones.</summary>
/// <param name="Name">The section and the case's number.</param>
/// <param name="Schema">The correct schema, or null if the case has only incorrect ones.</param>
/// <param name="IncorrectSchemas">The schemas that must be rejected.</param>
/// <param name="ValidDocuments">The documents that the schema accepts.</param>
/// <param name="InvalidDocuments">The documents that the schema rejects.</param>
/// <param name="Resources">Other files of the schema, by path.</param>
public sealed record SpecificationCase(
    string Name,
    string? Schema,
    IReadOnlyList<string> IncorrectSchemas,
    IReadOnlyList<string> ValidDocuments,
    IReadOnlyList<string> InvalidDocuments,
    IReadOnlyDictionary<string, string> Resources);
