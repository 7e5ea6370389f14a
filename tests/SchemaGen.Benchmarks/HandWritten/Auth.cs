using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The credentials for a server.</summary>
public sealed class Auth
{
    [XmlAttribute("username")]
    public string? Username { get; set; }

    [XmlElement("secret")]
    public Secret? Secret { get; set; }
}
