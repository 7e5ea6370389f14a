using System.Xml;
using Libvirt.Domains;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>Reads into generated classes. Reading validates every document and throws for an invalid one.</summary>
internal static class TypedReading
{
    /// <summary>Reads a document and drops its objects.</summary>
    public static void Read(XmlReader reader) => DomainSchema.Read(reader);
}
