using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>A graphical display.</summary>
public sealed class Graphics
{
    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlAttribute("port")]
    public string? Port { get; set; }

    [XmlAttribute("tlsPort")]
    public string? TlsPort { get; set; }

    [XmlAttribute("autoport")]
    public string? Autoport { get; set; }

    [XmlAttribute("websocket")]
    public string? Websocket { get; set; }

    [XmlAttribute("socket")]
    public string? Socket { get; set; }

    [XmlAttribute("listen")]
    public string? Listen { get; set; }

    [XmlAttribute("passwd")]
    public string? Passwd { get; set; }

    [XmlAttribute("keymap")]
    public string? Keymap { get; set; }

    [XmlAttribute("display")]
    public string? Display { get; set; }

    [XmlAttribute("xauth")]
    public string? Xauth { get; set; }

    [XmlAttribute("defaultMode")]
    public string? DefaultMode { get; set; }

    [XmlAttribute("sharePolicy")]
    public string? SharePolicy { get; set; }

    [XmlAttribute("connected")]
    public string? Connected { get; set; }

    [XmlAttribute("passwdValidTo")]
    public string? PasswdValidTo { get; set; }

    [XmlAttribute("p2p")]
    public string? P2p { get; set; }

    [XmlAttribute("fullscreen")]
    public string? Fullscreen { get; set; }

    [XmlElement("listen")]
    public List<Listen> Listens { get; set; } = [];

    [XmlElement("gl")]
    public OpenGl? Gl { get; set; }
}
