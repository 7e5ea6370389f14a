namespace SchemaGen.Testing.Suites;

/// <summary>A case of the specification's suite: schemas that are right or wrong, and documents for the right ones.</summary>
/// <param name="Name">The section and the case's number.</param>
/// <param name="Schema">The schema, or null if the case has only wrong ones.</param>
/// <param name="IncorrectSchemas">Schemas that must be refused.</param>
/// <param name="ValidDocuments">Documents that the schema accepts.</param>
/// <param name="InvalidDocuments">Documents that it does not.</param>
/// <param name="Resources">Other files of the schema, by path.</param>
public sealed record SpecificationCase(
    string Name,
    string? Schema,
    IReadOnlyList<string> IncorrectSchemas,
    IReadOnlyList<string> ValidDocuments,
    IReadOnlyList<string> InvalidDocuments,
    IReadOnlyDictionary<string, string> Resources);
