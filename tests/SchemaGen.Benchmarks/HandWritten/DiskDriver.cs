using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The driver of a disk.</summary>
public sealed class DiskDriver
{
    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("cache")]
    public string? Cache { get; set; }

    [XmlAttribute("error_policy")]
    public string? ErrorPolicy { get; set; }

    [XmlAttribute("rerror_policy")]
    public string? RerrorPolicy { get; set; }

    [XmlAttribute("io")]
    public string? Io { get; set; }

    [XmlAttribute("ioeventfd")]
    public string? Ioeventfd { get; set; }

    [XmlAttribute("event_idx")]
    public string? EventIdx { get; set; }

    [XmlAttribute("copy_on_read")]
    public string? CopyOnRead { get; set; }

    [XmlAttribute("discard")]
    public string? Discard { get; set; }

    [XmlAttribute("detect_zeroes")]
    public string? DetectZeroes { get; set; }

    [XmlAttribute("iothread")]
    public string? Iothread { get; set; }

    [XmlAttribute("queues")]
    public string? Queues { get; set; }

    [XmlAttribute("queue_size")]
    public string? QueueSize { get; set; }

    [XmlAttribute("iommu")]
    public string? Iommu { get; set; }

    [XmlAttribute("ats")]
    public string? Ats { get; set; }

    [XmlAttribute("packed")]
    public string? Packed { get; set; }

    [XmlAttribute("page_per_vq")]
    public string? PagePerVq { get; set; }
}
