// Disk images and their chains, sizes, pools and volumes.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Xml;
global using SchemaGen.Libvirt;
global using SchemaGen.Runtime;
global using SchemaGen.Storage;
global using static Subject;

internal static class Subject
{
    public static readonly Disk disk = null!;
    public static readonly StoragePool pool = null!;
    public static readonly StorageVol volume = null!;
    public static readonly Domain domain = null!;
    public static readonly HashSet<string> names = null!;
    public static readonly XmlReader xmlReader = null!;
    public static readonly XmlWriter xmlWriter = null!;
}
