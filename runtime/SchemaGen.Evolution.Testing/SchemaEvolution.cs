using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Git;
using SchemaGen.RelaxNg;
using SchemaGen.Schemas;

namespace SchemaGen.Evolution;

/// <summary>Compares versions of a schema that lie in files.</summary>
public static class SchemaEvolution
{
    /// <summary>Compares two versions.</summary>
    /// <param name="oldSchemaPath">
    /// The main file of the old version, or <c>git:REVISION</c> or <c>git:REVISION:PATH</c>: as it was at that commit of the repository in which the new version is.
    /// </param>
    /// <param name="newSchemaPath">The main file of the new version.</param>
    /// <param name="options">How to compare; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RelaxNgSchemaException">A version is not correct.</exception>
    /// <exception cref="IOException">A main file cannot be read, or a commit.</exception>
    /// <exception cref="UnauthorizedAccessException">A main file may not be read.</exception>
    /// <exception cref="ArgumentException">A version lacks the definition that is to be compared.</exception>
    public static EvolutionReport Compare(
        string oldSchemaPath, string newSchemaPath, EvolutionOptions? options = null, CancellationToken cancellationToken = default) =>
        SchemaDiff.Compare(
            oldSchemaPath, Load(oldSchemaPath, newSchemaPath, cancellationToken), newSchemaPath, Load(newSchemaPath, newSchemaPath, cancellationToken), options, cancellationToken);

    /// <summary>Reads a list of accepted changes, and of its entries those that are for a schema.</summary>
    /// <param name="path">The list, <c>schemagen.accepted.json</c>.</param>
    /// <param name="newSchemaPath">The main file of the new version.</param>
    /// <exception cref="AcceptedChangesException">The file is not such a list, or an entry has no reason.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
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
