namespace SchemaGen.RelaxNg.Syntax;

/// <summary>A foreign attribute, or an attribute of a foreign element.</summary>
/// <param name="Prefix">The prefix as written; empty if there is none.</param>
/// <param name="NamespaceUri">The namespace; empty for none.</param>
/// <param name="LocalName">The local name.</param>
/// <param name="Value">The value.</param>
public sealed record AnnotationAttribute(string Prefix, string NamespaceUri, string LocalName, string Value)
{
    internal bool HasNameOf(AnnotationAttribute other) => LocalName == other.LocalName && NamespaceUri == other.NamespaceUri;
}
