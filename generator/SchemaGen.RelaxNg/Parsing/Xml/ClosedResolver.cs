using System.Xml;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>An XML resolver that opens nothing. An external subset is treated as empty; a reference to an external entity is an error.</summary>
/// <param name="isInProlog">Whether the reader is before the root element. Then only the DTD can request a resource.</param>
internal sealed class ClosedResolver(Func<bool> isInProlog) : XmlResolver
{
    private static readonly Uri Nowhere = new("urn:external");

    public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => Nowhere;

    /// <exception cref="XmlException">The document refers to an external entity.</exception>
    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        isInProlog() ? new MemoryStream() : throw new XmlException("External entities are not opened");
}
