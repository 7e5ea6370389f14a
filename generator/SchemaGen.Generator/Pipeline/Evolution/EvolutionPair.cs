using SchemaGen.Evolution;
using SchemaGen.Generator.Options;

namespace SchemaGen.Generator.Pipeline.Evolution;

/// <summary>A schema and its baseline, with the files of both.</summary>
/// <param name="SchemaPath">The main file of the schema.</param>
/// <param name="BaselinePath">The main file of the older version.</param>
/// <param name="Mode">The required compatibility.</param>
/// <param name="Files">The files of both, ordered by path.</param>
/// <param name="Accepted">The list of accepted changes next to the schema, or null.</param>
/// <param name="IsOnlyUser">Whether no other schema of the project uses the list.</param>
internal sealed record EvolutionPair(
    string SchemaPath,
    string BaselinePath,
    CompatibilityMode Mode,
    EquatableArray<ParsedSchema> Files,
    SchemaSource? Accepted,
    bool IsOnlyUser);
