using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>
/// Validates by derivatives, for schemas that exceed the limits of the tables. Validation stops at the first error, and the position of the
/// reader becomes the location of the error.
/// </summary>
internal sealed class DerivativeDocumentValidator(Grammar grammar) : IDocumentValidator
{
    private const int MaxCharactersFromEntities = 1_000_000;

    // Derivatives create patterns in the grammar, which only one thread at a time may do.
#if NET9_0_OR_GREATER
    private readonly Lock _lock = new();
#else
    private readonly object _lock = new();
#endif
    private DerivativeValidator? _validator;
    private int _depth;

    public XmlValidationReport Validate(ReadOnlyMemory<byte> document, XmlReadOptions options) => Validate(new MemoryStream(document.ToArray()), options);

    public XmlValidationReport Validate(Stream stream, XmlReadOptions options)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(stream, Settings(options));
            return Validate(reader, options);
        }
        catch (XmlException exception)
        {
            return new XmlValidationReport([ReadingError.Of(exception, reader: null)]);
        }
    }

    public XmlValidationReport Validate(XmlReader reader, XmlReadOptions options)
    {
        if (DocumentProlog.Skip(reader) is { } error)
        {
            return new XmlValidationReport([error]);
        }

        lock (_lock)
        {
            if (_validator is null || _depth != options.MaxDepth)
            {
                _depth = options.MaxDepth;
                _validator = new DerivativeValidator(grammar, new DerivativeLimits { Depth = _depth });
            }

            try
            {
                return _validator.IsValid(reader) ? XmlValidationReport.Valid : new XmlValidationReport([Describe(reader, options)]);
            }
            catch (XmlException exception)
            {
                return new XmlValidationReport([ReadingError.Of(exception, reader)]);
            }
        }
    }

    private static XmlReaderSettings Settings(XmlReadOptions options) => new()
    {
        DtdProcessing = options.Doctype switch
        {
            XmlDoctype.Ignore => DtdProcessing.Ignore,
            XmlDoctype.Internal => DtdProcessing.Parse,
            _ => DtdProcessing.Prohibit,
        },
        MaxCharactersFromEntities = MaxCharactersFromEntities,
        XmlResolver = null,
    };

    private static XmlValidationError Describe(XmlReader reader, XmlReadOptions options)
    {
        (string code, string message) = reader.NodeType switch
        {
            XmlNodeType.Element when reader.Depth >= options.MaxDepth => (XmlErrorCodes.LimitExceeded, $"Elements are nested more than {options.MaxDepth} deep"),
            XmlNodeType.Element => (XmlErrorCodes.UnexpectedElement, $"<{reader.Name}> is not allowed here, or not with these attributes or this value"),
            XmlNodeType.EndElement => (XmlErrorCodes.MissingElement, $"<{reader.Name}> ends here, but its content is not complete or its value not allowed"),
            _ => (XmlErrorCodes.UnexpectedText, "The document cannot go on like this"),
        };
        (int line, int column) = reader is IXmlLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (0, 0);
        return new XmlValidationError(code, message, line, column, "/", []);
    }
}
