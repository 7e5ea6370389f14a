using System.Xml;
using Libvirt.Domains;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>Reading into generated classes, which validates every document on the way and throws for one that is not valid.</summary>
internal static class TypedReading
{
    /// <summary>Reads a document and drops its objects.</summary>
    public static void Read(XmlReader reader) => DomainSchema.Read(reader);
}
