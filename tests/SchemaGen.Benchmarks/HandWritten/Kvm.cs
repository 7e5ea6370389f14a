using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>What Linux is offered.</summary>
public sealed class Kvm
{
    [XmlElement("hidden")]
    public Feature? Hidden { get; set; }
}
