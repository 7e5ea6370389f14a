using System.ComponentModel;
using System.Xml;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Tokens;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>
/// Reads and validates documents by a program. Generated code holds one for each schema; it is immutable and safe to share between threads.
/// </summary>
/// <param name="program">The schema's program.</param>
/// <param name="create">Makes the object for an element of the given number; its attributes are at hand for classes whose case they decide.</param>
/// <param name="createUnrecognized">Makes the object for an element that is one of several, it is not known which; null if that has no class.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlSchemaReader(
    XmlSchemaProgram program, Func<int, XmlStartTag, XmlElementNode> create, Func<int, XmlStartTag, XmlElementNode?>? createUnrecognized = null)
{
    // The readers' buffers are kept for the next document; one is enough for a thread, and other threads make their own.
    private DocumentReader? _spare;
    private DocumentReader? _spareOfMemory;

    // Contents of documents whose root is of a certain class; a program reads documents of few.
    private const int MostDocuments = 32;
    private (int[] Elements, ProgramContent Content)[] _documents = [];
    private GraphValidator? _spareValidator;

    /// <summary>The schema's program.</summary>
    public XmlSchemaProgram Program { get; } = program;

    /// <summary>Reads any root element that the schema allows.</summary>
    /// <exception cref="XmlValidationException">The document is not valid or not well-formed.</exception>
    public XmlElementNode Read(XmlReader reader, XmlReadOptions? options = null) => Read(reader, Program.Document, options, out _);

    /// <summary>Reads an element that one of the given patterns describes, as an object of a class.</summary>
    /// <typeparam name="T">The class: for a case of a union, the element must be of that case.</typeparam>
    /// <param name="reader">The reader, at the start tag or before it; left after the end tag.</param>
    /// <param name="elements">The numbers of the element patterns.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid, not well-formed, or of another case.</exception>
    public T Read<T>(XmlReader reader, ReadOnlySpan<int> elements, XmlReadOptions? options = null)
        where T : XmlElementNode
    {
        XmlElementNode node = Read(reader, DocumentOf(elements), options, out DocumentPosition start);
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

    /// <summary>Validates an object as it would be written, as an element that one of the given patterns describes.</summary>
    public XmlValidationReport Validate(XmlElementNode node, ReadOnlySpan<int> elements, XmlWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(options);
        GraphValidator validator = Interlocked.Exchange(ref _spareValidator, null) ?? new GraphValidator(Program);
        XmlValidationReport report = validator.Validate(node, DocumentOf(elements), options.MaxDepth);
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
        LenientDocumentReader documentReader = new(Program, create, createUnrecognized ?? (static (_, _) => null));
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

    private ProgramContent DocumentOf(ReadOnlySpan<int> elements)
    {
        (int[] Elements, ProgramContent Content)[] documents = _documents;
        foreach ((int[] known, ProgramContent content) in documents)
        {
            if (elements.SequenceEqual(known))
            {
                return content;
            }
        }

        // If two threads add at once, one is added again later.
        ProgramContent added = Program.DocumentOf(elements);
        if (documents.Length < MostDocuments)
        {
            _documents = [.. documents, (elements.ToArray(), added)];
        }

        return added;
    }

    private DocumentReader Rent(XmlReader reader) => reader is MemoryXmlReader
        ? Interlocked.Exchange(ref _spareOfMemory, null) ?? new DocumentReader<MemoryCursor>(Program, create)
        : Interlocked.Exchange(ref _spare, null) ?? new DocumentReader<XmlReaderCursor>(Program, create);

    private XmlValidationReport Return(DocumentReader documentReader, XmlReader reader)
    {
        XmlValidationReport report = documentReader.Errors.Count == 0 ? XmlValidationReport.Valid : new XmlValidationReport([.. documentReader.Errors]);
        (reader is MemoryXmlReader ? ref _spareOfMemory : ref _spare) = documentReader;
        return report;
    }
}
