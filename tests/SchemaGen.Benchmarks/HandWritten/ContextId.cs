using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The context id of a vsock device.</summary>
public sealed class ContextId
{
    [XmlAttribute("auto")]
    public string? Auto { get; set; }

    [XmlAttribute("address")]
    public string? Address { get; set; }
}
