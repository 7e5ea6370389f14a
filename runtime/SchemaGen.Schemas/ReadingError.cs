using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>What a reader's exception says, as an error of the document.</summary>
internal static class ReadingError
{
    public static XmlValidationError Of(XmlException exception, XmlReader? reader)
    {
        // A reader that prohibits DTDs says so by an exception, which has no code of its own.
        bool isDoctype = reader?.Settings?.DtdProcessing == DtdProcessing.Prohibit && exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase);

        // The message ends with the place, which the error has by itself.
        int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string message = suffix < 0 ? exception.Message : exception.Message[..suffix];
        return new XmlValidationError(
            isDoctype ? XmlErrorCodes.Doctype : XmlErrorCodes.NotWellFormed,
            isDoctype ? "The document has a DOCTYPE, which is not read" : $"The document is not well-formed: {message.TrimEnd('.')}",
            exception.LineNumber,
            exception.LinePosition,
            "/",
            []);
    }
}
