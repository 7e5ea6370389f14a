using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A network card.</summary>
public sealed class Interface
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("managed")]
    public string? Managed { get; set; }

    [XmlAttribute("trustGuestRxFilters")]
    public string? TrustGuestRxFilters { get; set; }

    [XmlElement("mac")]
    public Mac? Mac { get; set; }

    [XmlElement("source")]
    public InterfaceSource? Source { get; set; }

    [XmlElement("virtualport")]
    public VirtualPort? Virtualport { get; set; }

    [XmlElement("script")]
    public Script? Script { get; set; }

    [XmlElement("target")]
    public InterfaceTarget? Target { get; set; }

    [XmlElement("model")]
    public Model? Model { get; set; }

    [XmlElement("driver")]
    public InterfaceDriver? Driver { get; set; }

    [XmlElement("filterref")]
    public FilterReference? Filterref { get; set; }

    [XmlElement("boot")]
    public Boot? Boot { get; set; }

    [XmlElement("link")]
    public Link? Link { get; set; }

    [XmlElement("mtu")]
    public Mtu? Mtu { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
