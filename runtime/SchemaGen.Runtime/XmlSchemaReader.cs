using System.ComponentModel;
using System.Xml;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Tokens;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>
/// Reads and validates documents by a program. Generated code holds one for each schema; it is immutable and safe to share between threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlSchemaReader
{
    private readonly Func<int, XmlStartTag, XmlElementNode> _create;
    private readonly Func<int, XmlStartTag, XmlElementNode?> _createUnrecognized;
    private readonly XmlClassTable? _classes;

    // A document needs few of them: each is decoded when it is asked for.
    private readonly XmlClass?[] _decoded = [];

    // The readers' buffers are kept for the next document; one is enough for a thread, and other threads make their own.
    private DocumentReader? _spare;
    private DocumentReader? _spareOfMemory;

    private GraphValidator? _spareValidator;

    /// <summary>A reader of objects.</summary>
    /// <param name="program">The schema's program.</param>
    /// <param name="classes">The table of the classes: base 64 in ASCII, line breaks allowed.</param>
    /// <param name="create">Makes the object for an element of the given number; its attributes are at hand for classes whose case they decide.</param>
    /// <param name="createUnrecognized">Makes the object for an element that is one of several, it is not known which; null if that has no class.</param>
    /// <param name="scalar">The schema's own scalars, by the numbers that the table has for them; null if it has none.</param>
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

    /// <summary>A reader that validates and makes no objects.</summary>
    public XmlSchemaReader(XmlSchemaProgram program)
    {
        Program = program;
        _create = static (_, _) => throw new InvalidOperationException("The schema has no classes.");
        _createUnrecognized = static (_, _) => null;
    }

    /// <summary>The schema's program.</summary>
    public XmlSchemaProgram Program { get; }

    /// <summary>The class of a number.</summary>
    public XmlClass ClassOf(int number) => _decoded[number] ?? Decode(number);

    /// <summary>Reads any root element that the schema allows.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public XmlElementNode Read(XmlReader reader, XmlReadOptions? options = null) => Read(reader, Program.Document, options, out _);

    /// <summary>Reads an element as an object of a class.</summary>
    /// <typeparam name="T">The class: for a case of a union, the element must be of that case.</typeparam>
    /// <param name="reader">The reader, at the start tag or before it; left after the end tag.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid, not well-formed, or of another case.</exception>
    public static T ReadAs<T>(XmlReader reader, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        XmlSchemaReader schema = T.Class.Reader!;
        XmlElementNode node = schema.Read(reader, T.Class.Document, options, out DocumentPosition start);
        return node as T ?? throw new XmlValidationException([new XmlValidationError(
            XmlErrorCodes.OtherCase,
            $"Element <{node.ElementName}> is a {node.GetType().Name}; expected a {typeof(T).Name}",
            start.Line,
            start.Column,
            $"/{node.ElementName}",
            [typeof(T).Name])]);
    }

    /// <summary>Validates a document of any root element that the schema allows; builds no objects.</summary>
    public XmlValidationReport Validate(XmlReader reader, XmlReadOptions? options = null) => Validate(reader, Program.Document, options);

    /// <summary>Validates an object as it would be written, as an element that its class stands for.</summary>
    internal XmlValidationReport Validate(XmlElementNode node, XmlWriteOptions options)
    {
        GraphValidator validator = Interlocked.Exchange(ref _spareValidator, null) ?? new GraphValidator(Program);
        XmlValidationReport report = validator.Validate(node, node.XmlClass.Document, options.MaxDepth);
        _spareValidator = validator;
        return report;
    }

    /// <summary>Reads an element from text.</summary>
    /// <exception cref="XmlValidationException">The element is not valid or not well-formed.</exception>
    public static T Parse<T>(string xml, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        using XmlReader reader = Open(() => XmlMemoryReader.Create(xml));
        return T.Read(reader, options);
    }

    /// <summary>Reads a document from a file.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static T Load<T>(string path, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        using FileStream stream = File.OpenRead(path);
        return Load<T>(stream, options);
    }

    /// <summary>Reads a document from a stream; the stream stays open.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public static T Load<T>(Stream stream, XmlReadOptions? options = null)
        where T : XmlElementNode, IXmlElement<T>
    {
        using XmlReader reader = Open(() => XmlMemoryReader.Create(stream));
        return T.Read(reader, options);
    }

    // Another thread may decode the same class at the same time; the one that comes later is dropped.
    private XmlClass Decode(int number)
    {
        XmlClass decoded = _classes!.Decode(number);
        return Interlocked.CompareExchange(ref _decoded[number], decoded, null) ?? decoded;
    }

    // Of bytes that are no text in any encoding no reader is made.
    private static XmlReader Open(Func<XmlReader> open)
    {
        try
        {
            return open();
        }
        catch (XmlException exception)
        {
            throw new XmlValidationException([new XmlValidationError(
                XmlErrorCodes.NotWellFormed, DocumentReader.MessageOf(exception), exception.LineNumber, exception.LinePosition, "/", [])]);
        }
    }

    private XmlElementNode Read(XmlReader reader, ProgramContent document, XmlReadOptions? options, out DocumentPosition start)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (options?.IsLenient == true)
        {
            return ReadLeniently(reader, document, options, out start);
        }

        DocumentReader documentReader = Rent(reader);
        XmlElementNode? node = documentReader.Read(reader, document, options ?? XmlReadOptions.Default, builds: true);
        start = documentReader.RootPosition;
        XmlValidationReport report = Return(documentReader, reader);
        return node ?? throw new XmlValidationException(report.Errors);
    }

    private XmlElementNode ReadLeniently(XmlReader reader, ProgramContent document, XmlReadOptions options, out DocumentPosition start)
    {
        LenientDocumentReader documentReader = new(Program, _create, _createUnrecognized);
        XmlElementNode? node = documentReader.Read(reader, document, options, builds: true);
        start = documentReader.RootPosition;
        if (node is null)
        {
            throw new XmlValidationException([.. documentReader.Errors]);
        }

        foreach (XmlValidationError error in options.OnError is null ? [] : documentReader.Errors)
        {
            options.OnError!(error);
        }

        return node;
    }

    private XmlValidationReport Validate(XmlReader reader, ProgramContent document, XmlReadOptions? options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        DocumentReader documentReader = Rent(reader);
        documentReader.Read(reader, document, options ?? XmlReadOptions.Default, builds: false);
        return Return(documentReader, reader);
    }

    private DocumentReader Rent(XmlReader reader) => reader is MemoryXmlReader
        ? Interlocked.Exchange(ref _spareOfMemory, null) ?? new DocumentReader<MemoryCursor>(Program, _create)
        : Interlocked.Exchange(ref _spare, null) ?? new DocumentReader<XmlReaderCursor>(Program, _create);

    private XmlValidationReport Return(DocumentReader documentReader, XmlReader reader)
    {
        XmlValidationReport report = documentReader.Errors.Count == 0 ? XmlValidationReport.Valid : new XmlValidationReport([.. documentReader.Errors]);
        (reader is MemoryXmlReader ? ref _spareOfMemory : ref _spare) = documentReader;
        return report;
    }
}
