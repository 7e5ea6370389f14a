using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>Converts a reader's exception to an error of the document.</summary>
internal static class ReadingError
{
    /// <summary>The message for a DOCTYPE that a reader finds and nobody allowed.</summary>
    public const string Doctype = "DOCTYPE is not allowed (set XmlReadOptions.Doctype, or DtdProcessing.Parse of the reader, to allow it)";

    public static XmlValidationError Of(XmlException exception, XmlReader? reader)
    {
        // A reader that prohibits DTDs says so by an exception, which has no code of its own.
        bool isDoctype = reader?.Settings?.DtdProcessing == DtdProcessing.Prohibit && exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase);

        // The message ends with the place, which the error has by itself.
        int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string message = suffix < 0 ? exception.Message : exception.Message[..suffix];
        return new XmlValidationError(
            isDoctype ? XmlErrorCodes.Doctype : XmlErrorCodes.NotWellFormed,
            isDoctype ? Doctype : $"The document is not well-formed: {message.TrimEnd('.')}",
            exception.LineNumber,
            exception.LinePosition,
            "/",
            []);
    }
}
