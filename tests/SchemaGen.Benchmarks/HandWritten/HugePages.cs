using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Large pages.</summary>
public sealed class HugePages
{
    [XmlElement("page")]
    public List<HugePage> Pages { get; set; } = [];
}
