using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The features of a machine.</summary>
public sealed class Features
{
    [XmlElement("acpi")]
    public Feature? Acpi { get; set; }

    [XmlElement("apic")]
    public Feature? Apic { get; set; }

    [XmlElement("pae")]
    public Feature? Pae { get; set; }

    [XmlElement("hap")]
    public Feature? Hap { get; set; }

    [XmlElement("viridian")]
    public Feature? Viridian { get; set; }

    [XmlElement("privnet")]
    public Feature? Privnet { get; set; }

    [XmlElement("hyperv")]
    public Hyperv? Hyperv { get; set; }

    [XmlElement("kvm")]
    public Kvm? Kvm { get; set; }

    [XmlElement("pvspinlock")]
    public Feature? Pvspinlock { get; set; }

    [XmlElement("vmport")]
    public Feature? Vmport { get; set; }

    [XmlElement("gic")]
    public Feature? Gic { get; set; }

    [XmlElement("smm")]
    public Feature? Smm { get; set; }
}
