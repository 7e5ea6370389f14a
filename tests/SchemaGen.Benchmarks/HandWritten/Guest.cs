using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A libvirt domain, with the parts that most programs use.</summary>
[XmlRoot("domain")]
public sealed class Guest
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("id")]
    public string? Id { get; set; }

    [XmlElement("name")]
    public string? Name { get; set; }

    [XmlElement("uuid")]
    public string? Uuid { get; set; }

    [XmlElement("title")]
    public string? Title { get; set; }

    [XmlElement("description")]
    public string? Description { get; set; }

    [XmlElement("maxMemory")]
    public Amount? MaxMemory { get; set; }

    [XmlElement("memory")]
    public Amount? Memory { get; set; }

    [XmlElement("currentMemory")]
    public Amount? CurrentMemory { get; set; }

    [XmlElement("memtune")]
    public MemoryTuning? Memtune { get; set; }

    [XmlElement("memoryBacking")]
    public MemoryBacking? MemoryBacking { get; set; }

    [XmlElement("vcpu")]
    public VirtualCpus? Vcpu { get; set; }

    [XmlElement("iothreads")]
    public string? Iothreads { get; set; }

    [XmlElement("cputune")]
    public CpuTuning? Cputune { get; set; }

    [XmlElement("numatune")]
    public NumaTuning? Numatune { get; set; }

    [XmlElement("resource")]
    public Resource? Resource { get; set; }

    [XmlElement("bootloader")]
    public string? Bootloader { get; set; }

    [XmlElement("os")]
    public OperatingSystem? Os { get; set; }

    [XmlElement("idmap")]
    public IdMap? Idmap { get; set; }

    [XmlElement("features")]
    public Features? Features { get; set; }

    [XmlElement("cpu")]
    public Cpu? Cpu { get; set; }

    [XmlElement("clock")]
    public Clock? Clock { get; set; }

    [XmlElement("on_poweroff")]
    public string? OnPoweroff { get; set; }

    [XmlElement("on_reboot")]
    public string? OnReboot { get; set; }

    [XmlElement("on_crash")]
    public string? OnCrash { get; set; }

    [XmlElement("pm")]
    public PowerManagement? Pm { get; set; }

    [XmlElement("devices")]
    public Devices? Devices { get; set; }

    [XmlElement("seclabel")]
    public List<SecurityLabel> Seclabels { get; set; } = [];
}
