using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>How this library opens documents.</summary>
internal static class XmlReading
{
    // A DTD that expands parameter entities to more than this is refused before its end.
    private const int DtdCharacters = 10_000;

    /// <summary>
    /// Nothing external; white space is kept, because raw content and values need it. A DTD is not prohibited here but refused by
    /// <see cref="DocumentReader"/> when it is met, because then its place can be told.
    /// </summary>
    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Parse,
        MaxCharactersFromEntities = DtdCharacters,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
