using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The encryption of an image.</summary>
public sealed class Encryption
{
    [XmlAttribute("format")]
    public string? Format { get; set; }

    [XmlAttribute("engine")]
    public string? Engine { get; set; }

    [XmlElement("secret")]
    public Secret? Secret { get; set; }
}
