using System.Collections.Immutable;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Evolution.Git;

/// <summary>
/// Compiles schemas as they were at a commit, with all files that they include. Nothing is checked out.
/// The only files read from outside the commit are those that a catalog maps addresses to.
/// </summary>
public static class GitSchema
{
    /// <summary>Whether a text refers to a commit (<c>git:REVISION</c> or <c>git:REVISION:PATH</c>) and is not the path of a file.</summary>
    /// <param name="text">The text.</param>
    public static bool IsReference(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GitReference.IsOne(text);
    }

    /// <summary>Reads, links, simplifies and checks a schema.</summary>
    /// <param name="reference"><c>git:REVISION</c> or <c>git:REVISION:PATH</c>, with a path from the root of the repository.</param>
    /// <param name="besidePath">A file whose folder is in the repository. If the reference has no path, the schema has the path of this file.</param>
    /// <param name="catalog">The catalog that maps addresses to files; null for no catalog.</param>
    /// <param name="cancellationToken">Cancels the compilation.</param>
    /// <exception cref="IOException">The reference is not usable, or git, the repository, the commit or the main file does not exist.</exception>
    public static SchemaResult Compile(string reference, string besidePath, XmlCatalog? catalog = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(besidePath);
        GitReference parsed = GitReference.Parse(reference);
        string folder = Path.GetDirectoryName(Path.GetFullPath(besidePath))!;
        if (!Directory.Exists(folder))
        {
            throw new IOException($"there is no folder '{folder}'");
        }

        string path = parsed.Path ?? GitObjects.PrefixOf(folder) + Path.GetFileName(besidePath);
        using GitObjects objects = new(folder);
        string commit = objects.Commit(parsed.Revision);
        string main = SchemaUri.Normalize(parsed.Root + path);
        SchemaDocument document = Read(main) ?? throw new IOException($"there is no file '{path}' in {parsed.Revision}");
        Func<string, SchemaDocument?> elsewhere = SchemaFiles.Resolver(document, limits: null, catalog, cancellationToken);
        elsewhere(main);
        return SchemaCompiler.Compile(main, Resolve, SchemaLimits.Default, cancellationToken);

        SchemaDocument? Resolve(string file) =>
            file == main ? document
            : parsed.PathInRepository(file) is { } inside ? Read(file) ?? Unusable(file, $"there is no file '{inside}' in {parsed.Revision}")
            : SchemaUri.IsAddress(file) && !GitReference.IsOne(file) ? elsewhere(file)
            : Unusable(file, "it is outside of the repository");

        SchemaDocument? Read(string file)
        {
            if (objects.File(commit, parsed.PathInRepository(file) ?? "") is not { } bytes)
            {
                return null;
            }

            using MemoryStream stream = new(bytes);
            return SchemaFiles.Parse(stream, file, limits: null, cancellationToken);
        }
    }

    private static SchemaDocument Unusable(string file, string reason) =>
        new(file, null, [new SchemaDiagnostic(DiagnosticCode.FileUnreadable, SourceLocation.File(file), [reason])]);
}
