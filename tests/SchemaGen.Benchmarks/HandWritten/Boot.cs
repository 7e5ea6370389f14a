using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A boot device or a boot order.</summary>
public sealed class Boot
{
    [XmlAttribute("dev")]
    public string? Dev { get; set; }

    [XmlAttribute("order")]
    public string? Order { get; set; }
}
