using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A trusted platform module.</summary>
public sealed class Tpm
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlElement("backend")]
    public TpmBackend? Backend { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
