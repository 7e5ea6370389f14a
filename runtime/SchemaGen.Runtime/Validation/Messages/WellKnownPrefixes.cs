namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Prefixes that people use for namespaces: for names that a document has no prefix for.</summary>
internal static class WellKnownPrefixes
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["http://www.w3.org/1999/xhtml"] = "html",
        ["http://www.w3.org/2000/svg"] = "svg",
        ["http://www.w3.org/1998/Math/MathML"] = "mml",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://www.w3.org/2001/XInclude"] = "xi",
        ["http://www.w3.org/2001/XMLSchema-instance"] = "xsi",
        ["http://www.w3.org/2001/XMLSchema"] = "xs",
        ["http://www.w3.org/1999/XSL/Transform"] = "xsl",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://docbook.org/ns/docbook"] = "db",
        ["http://www.w3.org/2005/Atom"] = "atom",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://relaxng.org/ns/structure/1.0"] = "rng",
        ["http://www.tei-c.org/ns/1.0"] = "tei",
    };

    /// <summary>The usual prefix of a namespace, or null.</summary>
    public static string? Of(string namespaceUri) => Prefixes.GetValueOrDefault(namespaceUri);
}
