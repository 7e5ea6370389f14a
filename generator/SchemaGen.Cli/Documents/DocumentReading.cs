using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Documents;

/// <summary>How documents are opened.</summary>
internal static class DocumentReading
{
    /// <summary>Entities of the internal subset may expand to so many characters; the usual handful takes some hundreds.</summary>
    private const int MaxCharactersFromEntities = 1_000_000;

    /// <summary>Settings that open nothing but the document itself.</summary>
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
