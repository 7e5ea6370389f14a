using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The sleep states of a guest.</summary>
public sealed class PowerManagement
{
    [XmlElement("suspend-to-mem")]
    public Switch? SuspendToMem { get; set; }

    [XmlElement("suspend-to-disk")]
    public Switch? SuspendToDisk { get; set; }
}
