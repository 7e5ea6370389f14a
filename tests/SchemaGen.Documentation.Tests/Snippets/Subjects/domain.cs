// Generated classes of libvirt's domains, read and written.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Xml;
global using DomainEditor.Libvirt;
global using SchemaGen.Runtime;
global using static Subject;

internal static class Subject
{
    public static readonly Domain domain = null!;
    public static readonly Disk disk = null!;
    public static readonly string xml = "";
    public static readonly XmlReader reader = null!;
    public static readonly XmlWriter writer = null!;
}
