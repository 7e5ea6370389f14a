using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>How this library opens documents.</summary>
internal static class XmlReading
{
    // A DTD that expands parameter entities to more than this is refused before its end.
    private const int DtdCharacters = 10_000;

    /// <summary>Whether a reader was opened with these settings.</summary>
    public static bool IsOwn(XmlReader reader) => reader.NameTable is OwnNames;

    /// <summary>
    /// Nothing external; white space is kept, because raw content and values need it. A DTD is not prohibited here but refused by
    /// <see cref="DocumentReader"/> when it is met, because then its place can be told.
    /// </summary>
    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Parse,
        MaxCharactersFromEntities = DtdCharacters,
        XmlResolver = null,
        NameTable = new OwnNames(),
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // What a reader keeps of its settings to the end: by it the library's own are known.
    private sealed class OwnNames : NameTable;
}
