using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The driver of a network card.</summary>
public sealed class InterfaceDriver
{
    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("txmode")]
    public string? Txmode { get; set; }

    [XmlAttribute("ioeventfd")]
    public string? Ioeventfd { get; set; }

    [XmlAttribute("event_idx")]
    public string? EventIdx { get; set; }

    [XmlAttribute("queues")]
    public string? Queues { get; set; }

    [XmlAttribute("rx_queue_size")]
    public string? RxQueueSize { get; set; }

    [XmlAttribute("tx_queue_size")]
    public string? TxQueueSize { get; set; }

    [XmlAttribute("rss")]
    public string? Rss { get; set; }

    [XmlAttribute("rss_hash_report")]
    public string? RssHashReport { get; set; }

    [XmlAttribute("iommu")]
    public string? Iommu { get; set; }

    [XmlAttribute("ats")]
    public string? Ats { get; set; }

    [XmlAttribute("packed")]
    public string? Packed { get; set; }

    [XmlAttribute("page_per_vq")]
    public string? PagePerVq { get; set; }
}
