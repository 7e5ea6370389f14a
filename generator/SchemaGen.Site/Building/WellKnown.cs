namespace SchemaGen.Site.Building;

/// <summary>Namespaces that schemas use beside that of RELAX NG.</summary>
internal static class WellKnown
{
    public const string Annotations = "http://relaxng.org/ns/compatibility/annotations/1.0";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
}
