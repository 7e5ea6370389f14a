using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Documents;

/// <summary>Reader settings for documents.</summary>
internal static class DocumentReading
{
    /// <summary>The maximum number of characters from entities of the internal subset. Typical documents need a few hundred.</summary>
    private const int MaxCharactersFromEntities = 1_000_000;

    /// <summary>Returns settings that open nothing except the document itself.</summary>
    public static XmlReaderSettings Settings(XmlDoctype dtd) => new()
    {
        DtdProcessing = dtd switch
        {
            XmlDoctype.Ignore => DtdProcessing.Ignore,
            XmlDoctype.Internal => DtdProcessing.Parse,
            _ => DtdProcessing.Prohibit,
        },
        XmlResolver = null,
        MaxCharactersFromEntities = MaxCharactersFromEntities,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
