using System.Text.RegularExpressions;
using System.Xml;
using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests.Conformance;

/// <summary>Reads the W3C XML Conformance Test Suite.</summary>
internal static partial class XmlConformanceSuite
{
    /// <summary>The suite's main catalog; null if it is not on this machine.</summary>
    public static string? File =>
        Corpora.XmlConformanceFolder is { } folder && Path.Combine(folder, "xmlconf", "xmlconf.xml") is var path && System.IO.File.Exists(path)
            ? path
            : null;

    /// <summary>Reads the cases. The main catalog refers to its parts by external entities.</summary>
    public static IReadOnlyList<XmlConformanceCase> Load(string path) =>
    [
        .. ExternalEntity().Matches(System.IO.File.ReadAllText(path))
            .Select(match => Path.Combine(Path.GetDirectoryName(path)!, match.Groups["path"].Value))
            .SelectMany(LoadPart),
    ];

    // Parts are fragments, and their paths are relative to their own folders.
    private static IEnumerable<XmlConformanceCase> LoadPart(string path)
    {
        using XmlReader reader = XmlReader.Create(path, new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment });
        while (reader.ReadToFollowing("TEST"))
        {
            string folder = Path.GetDirectoryName(path)!;
            string file = Path.Combine(folder, reader.GetAttribute("URI")!);
            string? output = reader.GetAttribute("OUTPUT") is { } name ? Path.Combine(folder, name) : null;
            yield return new XmlConformanceCase(reader.GetAttribute("ID")!, file, reader.GetAttribute("TYPE")!, output, ReasonAgainst(reader));
        }
    }

    private static string? ReasonAgainst(XmlReader test)
    {
        bool Has(string attribute, string value) => (test.GetAttribute(attribute) ?? value).Split(' ').Contains(value);
        string recommendation = test.GetAttribute("RECOMMENDATION") ?? "XML1.0";
        return !Has("VERSION", "1.0") || recommendation is "XML1.1" or "NS1.1" ? "XML 1.1 or Namespaces 1.1"
            : !Has("EDITION", "5") ? "an edition before the fifth"
            : test.GetAttribute("TYPE") == "error" ? "errors that need not be reported"
            : test.GetAttribute("NAMESPACE") == "no" ? "names against Namespaces in XML"
            : !Has("ENTITIES", "none") ? "external entities"
            : test.GetAttribute("ID") == "rmt-e3e-13" ? "an undeclared entity in a document that is merely not valid"
            : null;
    }

    [GeneratedRegex("""<!ENTITY\s+\S+\s+SYSTEM\s+"(?<path>[^"]+)">""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ExternalEntity();
}
