using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The parameters of a switch port.</summary>
public sealed class VirtualPortParameters
{
    [XmlAttribute("managerid")]
    public string? Managerid { get; set; }

    [XmlAttribute("typeid")]
    public string? Typeid { get; set; }

    [XmlAttribute("typeidversion")]
    public string? Typeidversion { get; set; }

    [XmlAttribute("instanceid")]
    public string? Instanceid { get; set; }

    [XmlAttribute("profileid")]
    public string? Profileid { get; set; }

    [XmlAttribute("interfaceid")]
    public string? Interfaceid { get; set; }
}
