using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The huge pages of a guest's memory.</summary>
public sealed class HugePages
{
    [XmlElement("page")]
    public List<HugePage> Pages { get; set; } = [];
}
