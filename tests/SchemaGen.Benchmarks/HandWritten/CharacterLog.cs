using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The log of a character device.</summary>
public sealed class CharacterLog
{
    [XmlAttribute("file")]
    public string? File { get; set; }

    [XmlAttribute("append")]
    public string? Append { get; set; }
}
