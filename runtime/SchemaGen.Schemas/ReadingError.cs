using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>Converts a reader's exception to a validation error.</summary>
internal static class ReadingError
{
    /// <summary>The message for a DOCTYPE that is not allowed.</summary>
    public const string Doctype = "DOCTYPE is not allowed (set XmlReadOptions.Doctype, or DtdProcessing.Parse of the reader, to allow it)";

    public static XmlValidationError Of(XmlException exception, XmlReader? reader)
    {
        // A reader that prohibits DTDs throws an exception without a specific code.
        bool isDoctype = reader?.Settings?.DtdProcessing == DtdProcessing.Prohibit && exception.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase);

        // The message ends with the location, which the error already contains.
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
