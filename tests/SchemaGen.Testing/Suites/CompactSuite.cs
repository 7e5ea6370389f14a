using System.Text;
using System.Xml;

namespace SchemaGen.Testing.Suites;

/// <summary>Reads James Clark's suite for the compact syntax.</summary>
public static class CompactSuite
{
    /// <summary>The suite's file; null if it is not on this machine.</summary>
    public static string? File =>
        Corpora.SuitesFolder is { } folder && Path.Combine(folder, "mod", "rng-schema", "test", "compacttest.xml") is var path && System.IO.File.Exists(path)
            ? path
            : null;

    public static IReadOnlyList<CompactCase> Load(string path)
    {
        XmlDocument document = new() { PreserveWhitespace = true, XmlResolver = null };
        using XmlReader reader = XmlReader.Create(path);
        document.Load(reader);
        return [.. document.SelectNodes("/testSuite/testCase")!.Cast<XmlElement>().Select(Read)];
    }

    private static CompactCase Read(XmlElement testCase, int index)
    {
        XmlElement compact = testCase["compact"]!;
        string text = (compact["correct"] ?? compact["incorrect"])!.InnerText;
        string? xml = testCase["xml"]?["correct"] is { } correct ? MarkupIn(correct) : null;
        Dictionary<string, string> resources = new(StringComparer.Ordinal);
        foreach (XmlElement resource in testCase.SelectNodes("*/resource")!)
        {
            string name = resource.GetAttribute("name");
            resources.Add(name, name.EndsWith(".rnc", StringComparison.Ordinal) ? resource.InnerText : MarkupIn(resource));
        }

        return new CompactCase($"{index + 1}: {text.Trim().Split('\n')[0]}", text, xml, resources);
    }

    /// <summary>Returns the content of an element, with character references for the characters that a parser would change.</summary>
    private static string MarkupIn(XmlElement holder)
    {
        XmlWriterSettings settings = new() { ConformanceLevel = ConformanceLevel.Fragment, NewLineHandling = NewLineHandling.Entitize };
        StringBuilder text = new();
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            holder.WriteContentTo(writer);
        }

        return text.ToString().Trim();
    }
}
