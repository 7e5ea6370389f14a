namespace SchemaGen.RelaxNg.Syntax;

/// <summary>The namespaces that mean something to RELAX NG in either syntax.</summary>
internal static class WellKnownNamespaces
{
    public const string Structure = "http://relaxng.org/ns/structure/1.0";
    public const string Annotations = "http://relaxng.org/ns/compatibility/annotations/1.0";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
}
