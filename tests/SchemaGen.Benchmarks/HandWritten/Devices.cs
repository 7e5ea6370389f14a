using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The devices, with a separate list for each kind, in libvirt's order.</summary>
public sealed class Devices
{
    [XmlElement("emulator")]
    public string? Emulator { get; set; }

    [XmlElement("disk")]
    public List<Disk> Disks { get; set; } = [];

    [XmlElement("controller")]
    public List<Controller> Controllers { get; set; } = [];

    [XmlElement("filesystem")]
    public List<Filesystem> Filesystems { get; set; } = [];

    [XmlElement("interface")]
    public List<Interface> Interfaces { get; set; } = [];

    [XmlElement("smartcard")]
    public List<CharacterDevice> Smartcards { get; set; } = [];

    [XmlElement("serial")]
    public List<CharacterDevice> Serials { get; set; } = [];

    [XmlElement("parallel")]
    public List<CharacterDevice> Parallels { get; set; } = [];

    [XmlElement("console")]
    public List<CharacterDevice> Consoles { get; set; } = [];

    [XmlElement("channel")]
    public List<CharacterDevice> Channels { get; set; } = [];

    [XmlElement("input")]
    public List<Input> Inputs { get; set; } = [];

    [XmlElement("tpm")]
    public List<Tpm> Tpms { get; set; } = [];

    [XmlElement("graphics")]
    public List<Graphics> Graphicses { get; set; } = [];

    [XmlElement("sound")]
    public List<Sound> Sounds { get; set; } = [];

    [XmlElement("audio")]
    public List<Audio> Audios { get; set; } = [];

    [XmlElement("video")]
    public List<Video> Videos { get; set; } = [];

    [XmlElement("hostdev")]
    public List<HostDevice> Hostdevs { get; set; } = [];

    [XmlElement("redirdev")]
    public List<CharacterDevice> Redirdevs { get; set; } = [];

    [XmlElement("hub")]
    public List<Hub> Hubs { get; set; } = [];

    [XmlElement("watchdog")]
    public List<Watchdog> Watchdogs { get; set; } = [];

    [XmlElement("memballoon")]
    public MemoryBalloon? Memballoon { get; set; }

    [XmlElement("rng")]
    public List<RandomGenerator> Rngs { get; set; } = [];

    [XmlElement("panic")]
    public List<Panic> Panics { get; set; } = [];

    [XmlElement("memory")]
    public List<MemoryDevice> Memories { get; set; } = [];

    [XmlElement("iommu")]
    public Iommu? Iommu { get; set; }

    [XmlElement("vsock")]
    public Vsock? Vsock { get; set; }
}
