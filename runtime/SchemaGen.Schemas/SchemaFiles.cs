using System.Collections.Immutable;
using System.Text;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Schemas;

/// <summary>Compiles schemas from files. Nothing is fetched from a network.</summary>
public static class SchemaFiles
{
    /// <summary>The maximum size of a schema file in bytes; OpenDocument's, the largest in public use, has 700,000.</summary>
    public const int MaxFileSize = 64 * 1024 * 1024;

    private const int FirstLength = 64 * 1024;

    /// <summary>Reads, links, simplifies and checks a schema with all files that it includes.</summary>
    /// <param name="path">The main file, or an address that the catalog maps to it. Locations in diagnostics use the file's path.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">The catalog that maps addresses to files, or null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The main file cannot be read. An included file that cannot be read causes a diagnostic.</exception>
    /// <exception cref="UnauthorizedAccessException">The main file may not be read.</exception>
    public static SchemaResult Compile(string path, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default) =>
        Compile(Parse(Locate(path, catalog).File ?? path, limits, cancellationToken), limits, catalog, cancellationToken);

    /// <summary>Links, simplifies and checks a schema whose main file is already parsed, with all files that it includes.</summary>
    /// <param name="main">The main file. References in it are resolved against its path.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">The catalog that maps addresses to files, or null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SchemaResult Compile(SchemaDocument main, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(main);
        return SchemaCompiler.Compile(main.Path, Resolver(main, limits, catalog, cancellationToken), limits ?? SchemaLimits.Default, cancellationToken);
    }

    /// <summary>Returns a function that reads and parses schema files for a schema compiler.</summary>
    /// <param name="path">The main file. It is read immediately and must be the first file requested.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">The catalog that maps addresses to files, or null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The function. It returns null for a file that does not exist, and a document with a diagnostic for a file that cannot be read.</returns>
    /// <exception cref="IOException">The main file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The main file may not be read.</exception>
    public static Func<string, SchemaDocument?> Resolver(string path, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default) =>
        Resolver(Parse(Locate(path, catalog).File ?? path, limits, cancellationToken), limits, catalog, cancellationToken);

    /// <summary>Returns a function that reads and parses schema files, for a main file that is already parsed.</summary>
    /// <param name="main">The main file, which must be the first file requested.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">The catalog that maps addresses to files, or null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The function. It returns null for a file that does not exist, and a document with a diagnostic for a file that cannot be read.</returns>
    public static Func<string, SchemaDocument?> Resolver(SchemaDocument main, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(main);
        limits ??= SchemaLimits.Default;
        bool isMain = true;
        return file =>
        {
            // The compiler requests the main file first, by its normalized path.
            if (isMain)
            {
                isMain = false;
                return main;
            }

            (string? local, ImmutableArray<SchemaDiagnostic> reasons) = Locate(file, catalog);
            if (local is null)
            {
                return reasons.IsEmpty ? null : new SchemaDocument(file.Replace('\\', '/'), null, reasons);
            }

            try
            {
                return Read(local, limits, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Unusable(file, DiagnosticCode.FileUnreadable, exception is IOException ? exception.Message.TrimEnd('.') : "permission denied");
            }
        };
    }

    /// <summary>Returns the file for a path or an address.</summary>
    /// <param name="path">The path or address.</param>
    /// <param name="catalog">The catalog that maps addresses to files, or null for none.</param>
    /// <returns>The file, or null along with diagnostics from the catalogs that explain why.</returns>
    internal static (string? File, ImmutableArray<SchemaDiagnostic> Reasons) Locate(string path, XmlCatalog? catalog)
    {
        if (File.Exists(path))
        {
            return (path, []);
        }

        if (path.Length == 0 || catalog?.Lookup(path) is not { } found)
        {
            return (null, []);
        }

        if (found is not { Target: { } target, Entry: { } entry })
        {
            return (null, found.PassedOver);
        }

        return CatalogLoad.WhyNoFile(target) is { } reason
            ? (null, [new SchemaDiagnostic(DiagnosticCode.CatalogTargetUnusable, entry.Location, [path, target, reason])])
            : (target, []);
    }

    /// <summary>Reads and parses one file, without the files that it includes.</summary>
    /// <param name="path">The path of the file. Its extension determines the syntax.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SchemaDocument Parse(string path, SchemaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path, limits ?? SchemaLimits.Default, cancellationToken);
    }

    /// <summary>Reads and parses a file from a stream, without the files that it includes.</summary>
    /// <param name="stream">The file's bytes, which are read to their end.</param>
    /// <param name="path">The name of the file. Its extension determines the syntax; without one, the text does.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SchemaDocument Parse(Stream stream, string path, SchemaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(stream, path, limits ?? SchemaLimits.Default, cancellationToken);
    }

    private static SchemaDocument Read(string path, SchemaLimits limits, CancellationToken cancellationToken)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Read(stream, path, limits, cancellationToken);
    }

    private static SchemaDocument Read(Stream stream, string path, SchemaLimits limits, CancellationToken cancellationToken)
    {
        ReadOnlySpan<byte> bytes = ReadBytes(stream);
        try
        {
            return SchemaCompiler.Parse(path, SchemaText.Decode(bytes), limits, cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            return Unusable(path, DiagnosticCode.NotWellFormed, $"The file is not text of its encoding; the first wrong byte is number {exception.Index + 1}");
        }
        catch (NotSupportedException exception)
        {
            return Unusable(path, DiagnosticCode.NotWellFormed, $"The file cannot be read: {exception.Message}");
        }
    }

    private static ReadOnlySpan<byte> ReadBytes(Stream stream)
    {
        // A pipe has no length, so the limit is checked against the bytes read.
        byte[] bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, MaxFileSize) + 1 : FirstLength];
        int length = 0;
        for (int count = stream.Read(bytes); count > 0; count = stream.Read(bytes.AsSpan(length)))
        {
            length += count;
            if (length > MaxFileSize)
            {
                throw new IOException($"The file is larger than {MaxFileSize} bytes, the limit.");
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(2 * length, MaxFileSize + 1));
            }
        }

        return bytes.AsSpan(0, length);
    }

    private static SchemaDocument Unusable(string path, DiagnosticCode code, params string[] arguments)
    {
        string normalized = path.Replace('\\', '/');
        return new SchemaDocument(normalized, null, [new SchemaDiagnostic(code, SourceLocation.File(normalized), [.. arguments])]);
    }
}
