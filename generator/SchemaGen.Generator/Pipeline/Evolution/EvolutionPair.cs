using SchemaGen.Evolution;
using SchemaGen.Generator.Options;

namespace SchemaGen.Generator.Pipeline.Evolution;

/// <summary>A schema that is to be compatible with its baseline, and the files of both.</summary>
/// <param name="SchemaPath">The main file of the schema.</param>
/// <param name="BaselinePath">The main file of the older version.</param>
/// <param name="Mode">What compatible means.</param>
/// <param name="Files">The files that both consist of, by path.</param>
/// <param name="Accepted">The list of accepted changes beside the schema, or null.</param>
/// <param name="IsOnlyUser">Whether no other schema of the project uses the list.</param>
internal sealed record EvolutionPair(
    string SchemaPath,
    string BaselinePath,
    CompatibilityMode Mode,
    EquatableArray<ParsedSchema> Files,
    SchemaSource? Accepted,
    bool IsOnlyUser);
