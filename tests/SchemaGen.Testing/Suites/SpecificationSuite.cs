using System.Xml;

namespace SchemaGen.Testing.Suites;

/// <summary>Reads James Clark's suite for the specification. Files in it inherit the namespace declarations around them.</summary>
public static class SpecificationSuite
{
    /// <summary>The suite's file; null if it is not on this machine.</summary>
    public static string? File =>
        Corpora.SuitesFolder is { } folder && Path.Combine(folder, "mod", "rng-validate", "test", "spectest.xml") is var path && System.IO.File.Exists(path)
            ? path
            : null;

    public static IReadOnlyList<SpecificationCase> Load(string path)
    {
        // The suite declares an entity for a name in Thai.
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null };
        using XmlReader reader = XmlReader.Create(path, settings);
        XmlDocument document = new() { PreserveWhitespace = true };
        document.Load(reader);
        return [.. document.GetElementsByTagName("testCase").Cast<XmlElement>().Select(Read)];
    }

    private static SpecificationCase Read(XmlElement testCase, int index)
    {
        Dictionary<string, string> resources = new(StringComparer.Ordinal);
        AddResources(testCase, "", resources);
        string section = testCase.SelectSingleNode("(ancestor-or-self::*/section)[last()]")?.InnerText ?? "";
        return new SpecificationCase(
            $"{section} ({index + 1})",
            ContentsOf(testCase, "correct").SingleOrDefault(),
            [.. ContentsOf(testCase, "incorrect")],
            [.. ContentsOf(testCase, "valid")],
            [.. ContentsOf(testCase, "invalid")],
            resources);
    }

    private static void AddResources(XmlElement parent, string folder, Dictionary<string, string> resources)
    {
        foreach (XmlElement child in parent.ChildNodes.OfType<XmlElement>())
        {
            string name = folder + child.GetAttribute("name");
            if (child.Name == "resource")
            {
                resources.Add(name, ContentOf(child));
            }
            else if (child.Name == "dir")
            {
                AddResources(child, name + "/", resources);
            }
        }
    }

    private static IEnumerable<string> ContentsOf(XmlElement testCase, string name) =>
        testCase.ChildNodes.OfType<XmlElement>().Where(child => child.Name == name).Select(ContentOf);

    private static string ContentOf(XmlElement holder)
    {
        // XmlDocument copies the declarations that names need, but not those that only values need.
        var root = (XmlElement)holder.ChildNodes.OfType<XmlElement>().Single().CloneNode(deep: true);
        foreach (XmlNode scope in holder.SelectNodes("namespace::*")!)
        {
            if (scope.LocalName != "xml" && scope.LocalName != "xmlns" && !root.HasAttribute(scope.Name))
            {
                root.SetAttribute(scope.Name, scope.Value);
            }
        }

        return root.OuterXml;
    }
}
