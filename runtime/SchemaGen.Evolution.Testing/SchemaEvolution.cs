using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Git;
using SchemaGen.RelaxNg;
using SchemaGen.Schemas;

namespace SchemaGen.Evolution;

/// <summary>Compares versions of a schema stored in files or git commits.</summary>
public static class SchemaEvolution
{
    /// <summary>Compares two versions.</summary>
    /// <param name="oldSchemaPath">
    /// The main file of the old version; or <c>git:REVISION</c> or <c>git:REVISION:PATH</c> for a commit in the repository of the new version.
    /// </param>
    /// <param name="newSchemaPath">The main file of the new version.</param>
    /// <param name="options">The options of the comparison; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    /// <exception cref="RelaxNgSchemaException">A version is not a correct schema.</exception>
    /// <exception cref="IOException">A main file or a commit cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a main file is denied.</exception>
    /// <exception cref="ArgumentException">A version lacks the definition to compare.</exception>
    public static EvolutionReport Compare(
        string oldSchemaPath, string newSchemaPath, EvolutionOptions? options = null, CancellationToken cancellationToken = default) =>
        SchemaDiff.Compare(
            oldSchemaPath, Load(oldSchemaPath, newSchemaPath, cancellationToken), newSchemaPath, Load(newSchemaPath, newSchemaPath, cancellationToken), options, cancellationToken);

    /// <summary>Reads a list of accepted changes and returns the entries for a schema.</summary>
    /// <param name="path">The list, <c>schemagen.accepted.json</c>.</param>
    /// <param name="newSchemaPath">The main file of the new version.</param>
    /// <exception cref="AcceptedChangesException">The file is not a list of accepted changes, or an entry has no reason.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static AcceptedChanges ReadAccepted(string path, string newSchemaPath) =>
        AcceptedChangesReader.Read(File.ReadAllText(path)).For(newSchemaPath);

    private static SchemaResult Load(string path, string newPath, CancellationToken cancellationToken)
    {
        SchemaResult result = GitSchema.IsReference(path)
            ? GitSchema.Compile(path, newPath, catalog: null, cancellationToken)
            : SchemaFiles.Compile(path, limits: null, catalog: null, cancellationToken);
        return result.IsCorrect ? result : throw new RelaxNgSchemaException(result.Diagnostics);
    }
}
