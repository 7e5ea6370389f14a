using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A random number generator.</summary>
public sealed class RandomGenerator
{
    [XmlAttribute("model")]
    public string? Model { get; set; }

    [XmlElement("rate")]
    public Rate? Rate { get; set; }

    [XmlElement("backend")]
    public RandomBackend? Backend { get; set; }

    [XmlElement("alias")]
    public Alias? Alias { get; set; }

    [XmlElement("driver")]
    public DiskDriver? Driver { get; set; }

    [XmlElement("address")]
    public Address? Address { get; set; }
}
