using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A TPM device of the host.</summary>
public sealed class TpmDevice
{
    [XmlAttribute("path")]
    public string? Path { get; set; }
}
