using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Which users a container has.</summary>
public sealed class IdMap
{
    [XmlElement("uid")]
    public List<IdRange> Uids { get; set; } = [];

    [XmlElement("gid")]
    public List<IdRange> Gids { get; set; } = [];
}
