using System.Xml.Linq;
using SchemaGen.Datatypes.XsdRegex;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Datatypes.Tests.Suites;

/// <summary>Tests the patterns of libvirt's schemas, as examples from practice.</summary>
public sealed class LibvirtPatternTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_pattern_of_libvirt_compiles()
    {
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's sources are not on this machine");
        string[] patterns =
        [
            .. Directory.EnumerateFiles(Corpora.LibvirtFolder, "*.rng", SearchOption.AllDirectories)
                .SelectMany(static file => XDocument.Load(file).Descendants())
                .Where(static e => e.Name.LocalName == "param" && e.Attribute("name")?.Value == "pattern")
                .Select(static e => e.Value),
        ];
        output.WriteLine($"{patterns.Length} patterns");
        foreach (string source in patterns)
        {
            XsdPattern.TryCompile(source, out _, out XsdPatternError? error).ShouldBeTrue($"{source}: {error?.Message}");
        }
    }
}
