using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The boot settings of a guest.</summary>
public sealed class OperatingSystem
{
    [XmlAttribute("firmware")]
    public string? Firmware { get; set; }

    [XmlElement("type")]
    public OperatingSystemType? Type { get; set; }

    [XmlElement("init")]
    public string? Init { get; set; }

    [XmlElement("loader")]
    public Loader? Loader { get; set; }

    [XmlElement("nvram")]
    public NvRam? Nvram { get; set; }

    [XmlElement("kernel")]
    public string? Kernel { get; set; }

    [XmlElement("initrd")]
    public string? Initrd { get; set; }

    [XmlElement("cmdline")]
    public string? Cmdline { get; set; }

    [XmlElement("dtb")]
    public string? Dtb { get; set; }

    [XmlElement("boot")]
    public List<Boot> Boots { get; set; } = [];

    [XmlElement("bootmenu")]
    public BootMenu? Bootmenu { get; set; }
}
