using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A vsock device, a socket to the host.</summary>
public sealed class Vsock
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlElement("cid")]
    public ContextId? Cid { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("driver")]
    public DiskDriver? Driver { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
