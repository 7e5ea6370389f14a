using System.ComponentModel;
using System.Xml;
using SchemaGen.Runtime.Adaptation;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Scanning.Dtd;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>A reader and validator for the documents of a schema. Generated code has one instance per schema. It is safe to share between threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlSchemaReader
{
    // Longer streams are validated in pieces instead of being read into memory.
    private const int LongestWhole = 16 * 1024 * 1024;

    // A buffer for a document up to this size is kept for the next document.
    private const int LongestKept = 64 * 1024;

    private readonly Func<int, XmlStartTag, XmlElementNode> _create;
    private readonly Func<int, XmlStartTag, XmlElementNode?> _createUnrecognized;
    private readonly XmlClassTable? _classes;

    // Decoded on first use, because a document needs few of the classes.
    private readonly XmlClass?[] _decoded = [];

    // One validator is kept with its buffers for the next document.
    private PooledValidator? _spare;
    private byte[]? _spareBuffer;

    /// <summary>Creates a reader that creates objects.</summary>
    /// <param name="program">The schema's program.</param>
    /// <param name="classes">The table of the classes: base 64 in ASCII, line breaks allowed.</param>
    /// <param name="create">Creates the object for an element pattern, given its number. The start tag has the attributes that select the case of a union.</param>
    /// <param name="createUnrecognized">Creates the object for an element whose pattern is ambiguous; returns null if there is no class for it.</param>
    /// <param name="scalar">Returns the schema's own conversions by their numbers in the table; null if the schema has none.</param>
    public XmlSchemaReader(
        XmlSchemaProgram program,
        ReadOnlySpan<byte> classes,
        Func<int, XmlStartTag, XmlElementNode> create,
        Func<int, XmlStartTag, XmlElementNode?> createUnrecognized,
        Func<int, XmlScalar>? scalar = null)
        : this(program)
    {
        _classes = new XmlClassTable(this, XmlSchemaProgram.BytesOf(classes), scalar);
        _decoded = new XmlClass?[_classes.Count];
        _create = create;
        _createUnrecognized = createUnrecognized;
    }

    /// <summary>The schema's prefixes by namespace, for newly written documents.</summary>
    internal IReadOnlyDictionary<string, string>? Prefixes => _classes?.Prefixes;

    /// <summary>Creates a reader that only validates and creates no objects.</summary>
    public XmlSchemaReader(XmlSchemaProgram program)
    {
        Program = program;
        _create = static (_, _) => throw new InvalidOperationException("The schema has no classes.");
        _createUnrecognized = static (_, _) => null;
    }

    /// <summary>The schema's program.</summary>
    public XmlSchemaProgram Program { get; }

    /// <summary>Returns the class with a number.</summary>
    public XmlClass ClassOf(int number) => _decoded[number] ?? Decode(number);

    /// <summary>Reads a document with any root element that the schema allows.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public XmlElementNode Read(XmlReader reader, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(() => OfReader(reader), Program.Roots, options, null, out _);
    }

    /// <inheritdoc cref="Read(XmlReader, XmlReadOptions?)" />
    public XmlElementNode Parse(ReadOnlySpan<char> xml, XmlReadOptions? options = null) => Read(Decoded(xml), Program.Roots, options, null, out _);

    /// <inheritdoc cref="Read(XmlReader, XmlReadOptions?)" />
    /// <exception cref="IOException">The file cannot be read.</exception>
    public XmlElementNode Load(string path, XmlReadOptions? options = null)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(() => DocumentInput.OfStream(stream), Program.Roots, options, path, out _);
    }

    /// <inheritdoc cref="Read(XmlReader, XmlReadOptions?)" />
    public XmlElementNode Load(Stream stream, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(() => DocumentInput.OfStream(stream), Program.Roots, options, null, out _);
    }

    /// <inheritdoc cref="Read(XmlReader, XmlReadOptions?)" />
    public XmlElementNode Load(ReadOnlyMemory<byte> document, XmlReadOptions? options = null) =>
        Read(() => DocumentInput.OfBytes(document.Span), Program.Roots, options, null, out _);

    /// <summary>Reads an element as an object of a class.</summary>
    /// <typeparam name="T">The class. If it is a case of a union, the element must be of this case.</typeparam>
    /// <param name="reader">The reader, at the start tag or before it. It is moved past the end tag.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid, not well-formed, or of another case.</exception>
    public static T ReadAs<T>(XmlReader reader, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadAs<T>(() => OfReader(reader), options, null);
    }

    /// <summary>Reads an element from text.</summary>
    /// <exception cref="XmlValidationException">The element is not valid or not well-formed.</exception>
    public static T Parse<T>(ReadOnlySpan<char> xml, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T> => ReadAs<T>(Decoded(xml), options, null);

    /// <summary>Reads a document from bytes.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public static T Load<T>(ReadOnlyMemory<byte> document, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T> => ReadAs<T>(() => DocumentInput.OfBytes(document.Span), options, null);

    /// <summary>Reads a document from a file.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static T Load<T>(string path, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        using FileStream stream = File.OpenRead(path);
        return ReadAs<T>(() => DocumentInput.OfStream(stream), options, path);
    }

    /// <summary>Reads a document from a stream, which stays open.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public static T Load<T>(Stream stream, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadAs<T>(() => DocumentInput.OfStream(stream), options, null);
    }

    /// <summary>Reads a document from text.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public static T Load<T>(TextReader reader, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Parse<T>(reader.ReadToEnd(), options);
    }

    /// <summary>Reads a document from a stream without synchronous reads. The stream stays open.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public static async Task<T> LoadAsync<T>(Stream stream, XmlReadOptions? options = null, CancellationToken cancellationToken = default)
        where T : XmlElementNode, IXmlElement<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        Func<DocumentBytes> document = await OfStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        return ReadAs<T>(document, options, null);
    }

    /// <summary>Reads a document from a file.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<T> LoadAsync<T>(string path, XmlReadOptions? options = null, CancellationToken cancellationToken = default)
        where T : XmlElementNode, IXmlElement<T>
    {
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            Func<DocumentBytes> document = await OfStreamAsync(stream, cancellationToken).ConfigureAwait(false);
            return ReadAs<T>(document, options, path);
        }
    }

    /// <summary>Validates a document with any root element that the schema allows, without creating objects.</summary>
    public XmlValidationReport Validate(XmlReader reader, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Validate(
            pooled =>
            {
                pooled.Source.Begin(reader, isWhole: true);
                return pooled.Source;
            },
            options);
    }

    /// <summary>Validates a document in memory, in any encoding.</summary>
    public XmlValidationReport Validate(ReadOnlyMemory<byte> document, XmlReadOptions? options = null) => Validate(document, Program.Roots, options ?? XmlReadOptions.Default);

    /// <summary>Validates a document whose root matches one of the given patterns.</summary>
    internal XmlValidationReport Validate(ReadOnlyMemory<byte> document, int[] roots, XmlReadOptions options)
    {
        byte[] buffer = RentBuffer(document.Length);
        XmlValidationReport report = Validate(() => DocumentInput.OfBytes(document.Span, ref buffer), roots, options);
        ReturnBuffer(buffer);
        return report;
    }

    /// <summary>Validates a document in a stream of any length. The stream stays open.</summary>
    public XmlValidationReport Validate(Stream stream, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return options is { Doctype: not XmlDoctype.Refuse } || (stream.CanSeek && stream.Length - stream.Position is > 0 and <= LongestWhole)
            ? Validate(() => DocumentInput.OfStream(stream), Program.Roots, options ?? XmlReadOptions.Default)
            : Validate(_ => new Utf8StreamSource(stream), options);
    }

    /// <summary>Validates a document in a stream of any length without synchronous reads. The stream stays open.</summary>
    public async Task<XmlValidationReport> ValidateAsync(Stream stream, XmlReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        PooledValidator pooled = Rent();
        DocumentValidator validator = pooled.Validator;
        validator.Tokens.Begin(new Utf8StreamSource(stream));
        validator.Begin(Program.Roots, options ?? XmlReadOptions.Default, null);
        try
        {
            while (!validator.Run())
            {
                await validator.Tokens.FillAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (XmlException exception)
        {
            validator.Refuse(exception);
        }

        return Return(pooled);
    }

    /// <summary>Validates a document in text.</summary>
    public XmlValidationReport ValidateText(ReadOnlySpan<char> xml, XmlReadOptions? options = null) =>
        Validate(Decoded(xml), Program.Roots, options ?? XmlReadOptions.Default);

    /// <summary>Adapts a document with any root element that the schema allows. The adaptation makes the smallest change that makes the document valid.</summary>
    /// <exception cref="ArgumentException">The path of a replacement is malformed, or the options request that a DOCTYPE be read.</exception>
    public XmlAdaptation Adapt(ReadOnlyMemory<byte> document, XmlAdaptationOptions? options = null) =>
        DocumentAdaptation.Adapt(this, Program.Roots, document, options ?? XmlAdaptationOptions.Default);

    internal XmlElementNode Create(int pattern, XmlStartTag tag) => _create(pattern, tag);

    internal XmlElementNode? CreateUnrecognized(int pattern, XmlStartTag tag) => _createUnrecognized(pattern, tag);

    /// <summary>Validates the serialized text of an object.</summary>
    internal XmlValidationReport Validate(
        ReadOnlySpan<byte> text,
        int[] roots,
        XmlReadOptions options,
        Func<IReadOnlyList<XmlValidationError>, IReadOnlyList<ErrorPlace>, IReadOnlyList<XmlValidationError>> locate)
    {
        PooledValidator pooled = Rent();
        byte[] buffer = RentBuffer(text.Length);
        Run(pooled.Validator, DocumentInput.OfBytes(text, ref buffer), roots, options, null);
        ReturnBuffer(buffer);
        ErrorReporter errors = pooled.Validator.Errors;
        (XmlValidationError[] found, ErrorPlace[] places) = ([.. errors.Errors], [.. errors.Places]);
        Return(pooled);
        return found.Length == 0 ? XmlValidationReport.Valid : new XmlValidationReport(locate(found, places));
    }

    /// <summary>Returns whether changed elements are valid. Their kept children are assumed to be valid.</summary>
    /// <param name="text">The text that contains the elements, followed by zeros.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="maxDepth">The maximum nesting of elements in the document.</param>
    internal bool AreValid(byte[] text, IEnumerable<ChangedElement> elements, int maxDepth)
    {
        XmlReadOptions options = XmlReadOptions.Default with { MaxDepth = maxDepth, MaxErrors = 1 };
        PooledValidator pooled = Rent();
        DocumentValidator validator = pooled.Validator;
        bool areValid = true;
        foreach (ChangedElement element in elements)
        {
            validator.Tokens.BeginFragment(text, element.Namespaces, element.Start, element.End);
            validator.BeginElement(element, options);
            validator.Run();
            areValid = !validator.IsRefused && !validator.Errors.HasErrors;
            if (!areValid)
            {
                break;
            }
        }

        Return(pooled);
        return areValid;
    }

    // The text is decoded immediately, because a lambda cannot capture a span.
    private static Func<DocumentBytes> Decoded(ReadOnlySpan<char> xml)
    {
        try
        {
            DocumentBytes document = DocumentInput.OfText(xml);
            return () => document;
        }
        catch (XmlException exception)
        {
            return () => Throw(exception);
        }
    }

    private static async Task<Func<DocumentBytes>> OfStreamAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            DocumentBytes document = await DocumentInput.OfStreamAsync(stream, cancellationToken).ConfigureAwait(false);
            return () => document;
        }
        catch (XmlException exception)
        {
            return () => Throw(exception);
        }
    }

    private static DocumentBytes OfReader(XmlReader reader)
    {
        XmlReaderSource source = new();
        source.Begin(reader, isWhole: false);
        return DocumentInput.OfSource(source);
    }

    private static DocumentBytes Throw(XmlException exception) => throw exception;

    private static T ReadAs<T>(Func<DocumentBytes> open, XmlReadOptions? options, string? path)
        where T : XmlElementNode, IXmlElement<T>
    {
        XmlElementNode node = T.Class.Reader!.Read(open, T.Class.Elements, options, path, out DocumentPosition start);
        return node as T ?? throw new XmlValidationException(
            [
                new XmlValidationError(
                    XmlErrorCodes.OtherCase,
                    $"Element <{node.Xml_LocalName}> is a {node.GetType().Name}; expected a {typeof(T).Name}",
                    start.Line,
                    start.Column,
                    $"/{node.Xml_LocalName}",
                    [typeof(T).Name]),
            ],
            path);
    }

    private static DocumentBytes Run(DocumentValidator validator, DocumentBytes document, int[] roots, XmlReadOptions options, ElementIndex? index)
    {
        document = document.WithDoctype(options.Doctype);
        validator.Tokens.Begin(document.Bytes, document.Start, document.End, document.Map, document.DoctypeEnd);
        validator.Begin(roots, options, index);
        validator.Declarations = document.Map as DoctypeExpansion;
        validator.Run();
        return document;
    }

    private XmlElementNode Read(Func<DocumentBytes> open, int[] roots, XmlReadOptions? options, string? path, out DocumentPosition start)
    {
        options ??= XmlReadOptions.Default;
        PooledValidator pooled = Rent();
        DocumentValidator validator = pooled.Validator;
        XmlElementNode? node = null;
        try
        {
            DocumentBytes document = Run(validator, open(), roots, options, pooled.Index);
            if (!validator.IsRefused && (options.IsLenient || !validator.Errors.HasErrors))
            {
                DocumentText text = pooled.Index.ToDocument(document, this, options);
                int pattern = text.Elements[0].Pattern;
                node = pattern < 0 ? null : NodeOpener.Create(text, 0, pattern);
            }
        }
        catch (XmlException exception)
        {
            validator.Begin(roots, options, null);
            validator.Refuse(exception);
        }

        start = validator.RootPosition;
        XmlValidationReport report = Return(pooled);
        if (node is null)
        {
            throw new XmlValidationException(report.Errors, path);
        }

        foreach (XmlValidationError error in options.OnError is null ? [] : report.Errors)
        {
            options.OnError!(error);
        }

        return node;
    }

    private XmlValidationReport Validate(Func<DocumentBytes> open, int[] roots, XmlReadOptions options)
    {
        PooledValidator pooled = Rent();
        try
        {
            Run(pooled.Validator, open(), roots, options, null);
        }
        catch (XmlException exception)
        {
            pooled.Validator.Begin(roots, options, null);
            pooled.Validator.Refuse(exception);
        }

        return Return(pooled);
    }

    private XmlValidationReport Validate(Func<PooledValidator, IByteSource> open, XmlReadOptions? options)
    {
        PooledValidator pooled = Rent();
        DocumentValidator validator = pooled.Validator;
        validator.Begin(Program.Roots, options ?? XmlReadOptions.Default, null);
        try
        {
            validator.Tokens.Begin(open(pooled));
            validator.Begin(Program.Roots, options ?? XmlReadOptions.Default, null);
            while (!validator.Run())
            {
                validator.Tokens.Fill();
            }
        }
        catch (XmlException exception)
        {
            validator.Refuse(exception);
        }

        return Return(pooled);
    }

    // If two threads decode the same class at the same time, the later result is discarded.
    private XmlClass Decode(int number)
    {
        XmlClass decoded = _classes!.Decode(number);
        return Interlocked.CompareExchange(ref _decoded[number], decoded, null) ?? decoded;
    }

    private PooledValidator Rent() => Interlocked.Exchange(ref _spare, null) ?? new PooledValidator(new DocumentValidator(Program), new ElementIndex(), new XmlReaderSource());

    private byte[] RentBuffer(int length) => length <= LongestKept ? Interlocked.Exchange(ref _spareBuffer, null) ?? [] : [];

    private void ReturnBuffer(byte[] buffer) => _spareBuffer = buffer.Length <= 2 * LongestKept ? buffer : null;

    private XmlValidationReport Return(PooledValidator pooled)
    {
        IReadOnlyList<XmlValidationError> errors = pooled.Validator.Errors.Errors;
        XmlValidationReport report = errors.Count == 0 ? XmlValidationReport.Valid : new XmlValidationReport([.. errors]);
        pooled.Validator.Tokens.Leave();
        pooled.Source.Leave();
        _spare = pooled;
        return report;
    }

    private sealed record PooledValidator(DocumentValidator Validator, ElementIndex Index, XmlReaderSource Source);
}
