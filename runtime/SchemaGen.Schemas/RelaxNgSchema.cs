using System.Collections.Immutable;
using System.Xml;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Programs;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>A RELAX NG schema, loaded and ready to validate documents. Immutable and safe to share between threads.</summary>
public sealed class RelaxNgSchema
{
    private readonly IDocumentValidator _validator;

    private RelaxNgSchema(Grammar grammar, IDocumentValidator validator, ImmutableArray<SchemaDiagnostic> diagnostics)
    {
        Grammar = grammar;
        _validator = validator;
        Diagnostics = diagnostics;
    }

    /// <summary>The schema in the simple form, the result of section 4 of the specification.</summary>
    public Grammar Grammar { get; }

    /// <summary>Warnings about a correct schema.</summary>
    public ImmutableArray<SchemaDiagnostic> Diagnostics { get; }

    /// <summary>
    /// Whether the schema was compiled to tables. A schema that exceeds their limits is validated by derivatives: more slowly, one document at a
    /// time, and only up to the first error. <see cref="Diagnostics"/> then names the element (SG0601).
    /// </summary>
    public bool IsCompiled => _validator is TableValidator;

    /// <summary>Loads a schema from a file and the files that it includes.</summary>
    /// <param name="path">The main file.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RelaxNgSchemaException">The schema is not correct.</exception>
    /// <exception cref="IOException">The main file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The main file may not be read.</exception>
    public static RelaxNgSchema Load(string path, SchemaLimits? limits = null, CancellationToken cancellationToken = default) =>
        Create(SchemaFiles.Compile(path, limits, catalog: null, cancellationToken), cancellationToken);

    /// <summary>Reads a schema from text in either syntax. The schema cannot include other files.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="limits">The limits to keep; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RelaxNgSchemaException">The schema is not correct.</exception>
    public static RelaxNgSchema Parse(string text, SchemaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        limits ??= SchemaLimits.Default;

        // A schema in the compact syntax never begins like XML, nor the reverse.
        string path = text.AsSpan().TrimStart("\uFEFF \t\r\n") is [] or ['<', ..] ? "schema.rng" : "schema.rnc";
        SchemaDocument document = SchemaCompiler.Parse(path, text, limits, cancellationToken);
        return Create(SchemaCompiler.Compile(path, file => file == path ? document : null, limits, cancellationToken), cancellationToken);
    }

    /// <summary>Creates a schema from the front end's result.</summary>
    /// <param name="result">The front end's result.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RelaxNgSchemaException">The schema is not correct.</exception>
    public static RelaxNgSchema Create(SchemaResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Grammar is not Grammar grammar)
        {
            throw new RelaxNgSchemaException(result.Diagnostics);
        }

        List<SchemaDiagnostic> limits = [];
        ValidatorProgram? program = ProgramBuilder.Build(grammar, static _ => ElementBinding.Raw, limits, cancellationToken);
        IDocumentValidator validator = program is null ? new DerivativeDocumentValidator(grammar) : new TableValidator(program);
        return new RelaxNgSchema(grammar, validator, [.. result.Diagnostics, .. limits]);
    }

    /// <summary>Validates a document.</summary>
    /// <param name="reader">
    /// A reader at the start of the document, which is read to its end, or at an element. A DOCTYPE is rejected (RNG002) unless the reader was created with
    /// <see cref="DtdProcessing.Parse"/>.
    /// </param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <returns>The errors in document order; none if the document is valid. A document that is not well-formed has an error.</returns>
    public XmlValidationReport Validate(XmlReader reader, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return _validator.Validate(reader, options ?? XmlReadOptions.Default);
    }

    /// <summary>Validates a document from a stream of any length and encoding. The stream stays open.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <returns>The errors in document order; none if the document is valid. A document that is not well-formed has an error.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public XmlValidationReport Validate(Stream stream, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return _validator.Validate(stream, options ?? XmlReadOptions.Default);
    }

    /// <summary>Validates a document in memory, in any encoding.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <returns>The errors in document order; none if the document is valid. A document that is not well-formed has an error.</returns>
    public XmlValidationReport Validate(ReadOnlyMemory<byte> document, XmlReadOptions? options = null) =>
        _validator.Validate(document, options ?? XmlReadOptions.Default);

    /// <summary>Adapts a document to the schema with the smallest change that makes it valid. No content is invented.</summary>
    /// <param name="document">The document, in any encoding.</param>
    /// <param name="options">The limits and replacement values, or null for the defaults.</param>
    /// <returns>The valid document with the list of changes, or the content that the document lacks.</returns>
    /// <exception cref="InvalidOperationException">The schema exceeds the limits of the tables (<see cref="IsCompiled"/>).</exception>
    /// <exception cref="ArgumentException">The path of a replacement is not valid, or the options ask to read a DOCTYPE.</exception>
    public XmlAdaptation Adapt(ReadOnlyMemory<byte> document, XmlAdaptationOptions? options = null) => _validator is TableValidator tables
        ? tables.Adapt(document, options)
        : throw new InvalidOperationException($"{Diagnostics[^1].Location}: {Diagnostics[^1].Message}; documents can be validated, but not adapted.");
}
