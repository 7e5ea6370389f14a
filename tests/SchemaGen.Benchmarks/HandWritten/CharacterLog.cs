using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Where everything that is said is kept.</summary>
public sealed class CharacterLog
{
    [XmlAttribute("file")]
    public string? File { get; set; }

    [XmlAttribute("append")]
    public string? Append { get; set; }
}
