using System.Xml;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>Opens nothing: an external subset is as good as empty, and a reference to an external entity is an error.</summary>
/// <param name="isInProlog">Whether the document's root is still to come, so that only its DTD can ask.</param>
internal sealed class ClosedResolver(Func<bool> isInProlog) : XmlResolver
{
    private static readonly Uri Nowhere = new("urn:external");

    public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => Nowhere;

    /// <exception cref="XmlException">An external entity is referred to.</exception>
    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        isInProlog() ? new MemoryStream() : throw new XmlException("External entities are not opened");
}
