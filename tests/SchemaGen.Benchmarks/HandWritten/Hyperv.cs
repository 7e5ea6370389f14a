using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The Hyper-V features for Windows guests.</summary>
public sealed class Hyperv
{
    [XmlAttribute("mode")]
    public string? Mode { get; set; }

    [XmlElement("relaxed")]
    public Feature? Relaxed { get; set; }

    [XmlElement("vapic")]
    public Feature? Vapic { get; set; }

    [XmlElement("spinlocks")]
    public Feature? Spinlocks { get; set; }

    [XmlElement("vpindex")]
    public Feature? Vpindex { get; set; }

    [XmlElement("runtime")]
    public Feature? Runtime { get; set; }

    [XmlElement("synic")]
    public Feature? Synic { get; set; }

    [XmlElement("stimer")]
    public Feature? Stimer { get; set; }

    [XmlElement("reset")]
    public Feature? Reset { get; set; }

    [XmlElement("vendor_id")]
    public Feature? VendorId { get; set; }
}
