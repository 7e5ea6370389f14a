using System.Collections.Immutable;
using System.Text;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Schemas;

/// <summary>Compiles schemas that lie in files: the one place of the library that opens files. Nothing is fetched from a network.</summary>
public static class SchemaFiles
{
    /// <summary>The maximum size of a schema file in bytes; OpenDocument's, the largest in public use, has 700,000.</summary>
    public const int MaxFileSize = 64 * 1024 * 1024;

    private const int FirstLength = 64 * 1024;

    /// <summary>Reads, links, simplifies and checks a schema with all files that it includes.</summary>
    /// <param name="path">The main file, or an address that the catalog maps to it. Places in diagnostics are given in the words of the file's path.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">Where files of addresses are; null for no catalog.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The main file cannot be read. An included file that cannot be is a diagnostic.</exception>
    /// <exception cref="UnauthorizedAccessException">The main file may not be read.</exception>
    public static SchemaResult Compile(string path, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default) =>
        Compile(Parse(Locate(path, catalog).File ?? path, limits, cancellationToken), limits, catalog, cancellationToken);

    /// <summary>Links, simplifies and checks a schema whose main file is parsed, with all files that it includes.</summary>
    /// <param name="main">The main file. References in it are resolved against its path.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">Where files of addresses are; null for no catalog.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static SchemaResult Compile(SchemaDocument main, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(main);
        return SchemaCompiler.Compile(main.Path, Resolver(main, limits, catalog, cancellationToken), limits ?? SchemaLimits.Default, cancellationToken);
    }

    /// <summary>A function that reads and parses schema files: what compilers of a schema ask for files.</summary>
    /// <param name="path">The main file, which is read at once and has to be asked for first.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">Where files of addresses are; null for no catalog.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The function. It gives null for a file that does not exist, and a diagnostic for one that cannot be read.</returns>
    /// <exception cref="IOException">The main file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The main file may not be read.</exception>
    public static Func<string, SchemaDocument?> Resolver(string path, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default) =>
        Resolver(Parse(Locate(path, catalog).File ?? path, limits, cancellationToken), limits, catalog, cancellationToken);

    /// <summary>The same for a main file that is parsed already.</summary>
    /// <param name="main">The main file, which has to be asked for first.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="catalog">Where files of addresses are; null for no catalog.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The function. It gives null for a file that does not exist, and a diagnostic for one that cannot be read.</returns>
    public static Func<string, SchemaDocument?> Resolver(SchemaDocument main, SchemaLimits? limits = null, XmlCatalog? catalog = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(main);
        limits ??= SchemaLimits.Default;
        bool isMain = true;
        return file =>
        {
            // The compiler asks for the main file first, by its normalized path.
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

    /// <summary>The file that a path or an address stands for.</summary>
    /// <param name="path">The path or address.</param>
    /// <param name="catalog">Where files of addresses are; null for no catalog.</param>
    /// <returns>The file, or null and what catalogs have to do with that.</returns>
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

    /// <summary>Reads and parses one file; what it includes is not looked at.</summary>
    /// <param name="path">The file; its ending says its syntax.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SchemaDocument Parse(string path, SchemaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(path, limits ?? SchemaLimits.Default, cancellationToken);
    }

    /// <summary>Reads and parses a file from a stream; what it includes is not looked at.</summary>
    /// <param name="stream">The file's bytes, which are read to their end.</param>
    /// <param name="path">What the file is called; its ending says its syntax, without one the text does.</param>
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
        // A pipe has no length to ask for, so that it is what was read that counts.
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
