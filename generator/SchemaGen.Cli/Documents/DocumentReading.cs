using System.Xml;

namespace SchemaGen.Cli.Documents;

/// <summary>How documents are opened.</summary>
internal static class DocumentReading
{
    /// <summary>Entities of the internal subset may expand to so many characters; the usual handful takes some hundreds.</summary>
    private const int MaxCharactersFromEntities = 1_000_000;

    /// <summary>Settings that open nothing but the document itself.</summary>
    public static XmlReaderSettings Settings(DtdMode dtd) => new()
    {
        DtdProcessing = dtd switch
        {
            DtdMode.Ignore => DtdProcessing.Ignore,
            DtdMode.Internal => DtdProcessing.Parse,
            _ => DtdProcessing.Prohibit,
        },
        XmlResolver = null,
        MaxCharactersFromEntities = MaxCharactersFromEntities,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
