using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation;

/// <summary>The words for a document that cannot be read.</summary>
internal static class DocumentError
{
    /// <summary>The message for a DOCTYPE that the options refuse.</summary>
    public const string Doctype = "DOCTYPE is not allowed (set XmlReadOptions.Doctype to allow it)";

    /// <summary>The message of an exception without the position, which errors have by themselves.</summary>
    public static string MessageOf(XmlException exception)
    {
        int suffix = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string message = suffix < 0 ? exception.Message : exception.Message[..suffix];
        return exception is DoctypeException or LimitException ? message : $"The document is not well-formed: {message.TrimEnd('.')}";
    }
}
