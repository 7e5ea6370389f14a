using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The user and group mapping of a container.</summary>
public sealed class IdMap
{
    [XmlElement("uid")]
    public List<IdRange> Uids { get; set; } = [];

    [XmlElement("gid")]
    public List<IdRange> Gids { get; set; } = [];
}
