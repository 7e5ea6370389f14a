using System.Collections.Concurrent;
using System.Security.Cryptography;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Versions;

/// <summary>Loads versions of a schema on all cores. A shared file is parsed only once, and versions with equal files share one schema.</summary>
/// <param name="catalog">Maps addresses to files; null for no catalog.</param>
internal sealed class VersionLoading(XmlCatalog? catalog)
{
    private readonly ConcurrentDictionary<string, Lazy<SchemaDocument?>> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<string?>> _digests = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SchemaClosure> _closures = new();

    /// <summary>Loads the schemas of main files.</summary>
    public LoadedSchema[] Load(IReadOnlyList<string> paths)
    {
        var results = new LoadedSchema[paths.Count];
        if (paths.Count > 0)
        {
            // Equal versions are nearly always neighbours, and each worker processes neighbours in sequence.
            int share = (paths.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount;
            Parallel.ForEach(Partitioner.Create(0, paths.Count, share), range =>
            {
                for (int i = range.Item1; i < range.Item2; i++)
                {
                    results[i] = Load(paths[i]);
                }
            });
        }

        return results;
    }

    private LoadedSchema Load(string path)
    {
        try
        {
            return _closures.FirstOrDefault(known => known.IsEqualFor(path, DigestOf))?.Schema ?? Compile(path);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            return new LoadedSchema(null, [], InputFailure.Describe(path, exception));
        }
    }

    private LoadedSchema Compile(string path)
    {
        List<string> files = [];
        Func<string, SchemaDocument?> read = SchemaFiles.Resolver(path, limits: null, catalog);
        SchemaResult result = SchemaCompiler.Compile(path, Resolve, SchemaLimits.Default);
        if (!result.IsCorrect)
        {
            return new LoadedSchema(null, [.. result.Diagnostics.Select(Problem.Of)], null);
        }

        LoadedSchema schema = new(RelaxNgSchema.Create(result), [], null);
        _closures.Enqueue(new SchemaClosure(path, DigestOf(path), [.. files.Skip(1).Select(file => (file, DigestOf(file)))], schema));
        return schema;

        // The compiler requests the main file first, and each reader has already parsed its own main file.
        SchemaDocument? Resolve(string file)
        {
            files.Add(file);
            return files.Count == 1 ? read(file) : _documents.GetOrAdd(file, key => new Lazy<SchemaDocument?>(() => read(key))).Value;
        }
    }

    /// <summary>Returns the digest of a file; null if no file exists at the path.</summary>
    private string? DigestOf(string path) => _digests.GetOrAdd(path, key => new Lazy<string?>(() => File.Exists(key) ? Digest(key) : null)).Value;

    private static string Digest(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
