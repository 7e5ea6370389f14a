using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>What a reader's exception says, as an error of the document. The reader repeats the place at the end of its message.</summary>
internal static class NotWellFormed
{
    public static XmlValidationError Error(XmlException exception)
    {
        int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string message = suffix < 0 ? exception.Message : exception.Message[..suffix];
        return new XmlValidationError(
            XmlErrorCodes.NotWellFormed, $"The document is not well-formed: {message.TrimEnd('.')}", exception.LineNumber, exception.LinePosition, "/", []);
    }
}
