using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>What a guest may do to sleep.</summary>
public sealed class PowerManagement
{
    [XmlElement("suspend-to-mem")]
    public Switch? SuspendToMem { get; set; }

    [XmlElement("suspend-to-disk")]
    public Switch? SuspendToDisk { get; set; }
}
