using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The KVM features of a guest.</summary>
public sealed class Kvm
{
    [XmlElement("hidden")]
    public Feature? Hidden { get; set; }
}
