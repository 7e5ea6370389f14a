using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>How this library opens documents.</summary>
internal static class XmlReading
{
    /// <summary>No DTD, nothing external; white space is kept, because raw content and values need it.</summary>
    public static XmlReaderSettings Settings(bool closeInput = false) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = closeInput,
    };
}
