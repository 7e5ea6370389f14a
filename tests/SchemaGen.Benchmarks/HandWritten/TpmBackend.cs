using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The host side of a trusted platform module.</summary>
public sealed class TpmBackend
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("version")]
    public string? Version { get; set; }

    [XmlAttribute("persistent_state")]
    public string? PersistentState { get; set; }

    [XmlElement("device")]
    public TpmDevice? Device { get; set; }
}
