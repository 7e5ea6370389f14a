using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The type of operating system.</summary>
public sealed class OperatingSystemType
{
    [XmlAttribute("arch")]
    public string? Arch { get; set; }

    [XmlAttribute("machine")]
    public string? Machine { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
