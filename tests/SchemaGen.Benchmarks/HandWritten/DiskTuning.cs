using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The I/O limits of a disk.</summary>
public sealed class DiskTuning
{
    [XmlElement("total_bytes_sec")]
    public string? TotalBytesSec { get; set; }

    [XmlElement("read_bytes_sec")]
    public string? ReadBytesSec { get; set; }

    [XmlElement("write_bytes_sec")]
    public string? WriteBytesSec { get; set; }

    [XmlElement("total_iops_sec")]
    public string? TotalIopsSec { get; set; }

    [XmlElement("read_iops_sec")]
    public string? ReadIopsSec { get; set; }

    [XmlElement("write_iops_sec")]
    public string? WriteIopsSec { get; set; }
}
