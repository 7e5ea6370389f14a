using System.IO.Compression;
using System.Xml.Linq;

namespace SchemaGen.Package.Tests;

/// <summary>What the packages carry.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void The_generator_brings_its_private_libraries_and_nothing_to_compile_against()
    {
        Entries("SchemaGen.Generator").ShouldBe(
        [
            "README.md",
            "analyzers/dotnet/cs/SchemaGen.Compiler.dll",
            "analyzers/dotnet/cs/SchemaGen.Datatypes.dll",
            "analyzers/dotnet/cs/SchemaGen.Evolution.dll",
            "analyzers/dotnet/cs/SchemaGen.Generator.dll",
            "analyzers/dotnet/cs/SchemaGen.RelaxNg.dll",
            "build/SchemaGen.Generator.props",
            "build/SchemaGen.Generator.targets",
            "buildTransitive/SchemaGen.Generator.props",
            "buildTransitive/SchemaGen.Generator.targets",
        ]);
    }

    [Fact]
    public void The_runtime_brings_the_datatypes_for_each_framework()
    {
        Entries("SchemaGen.Runtime").ShouldBe(
        [
            "README.md",
            "lib/net10.0/SchemaGen.Datatypes.dll",
            "lib/net10.0/SchemaGen.Datatypes.xml",
            "lib/net10.0/SchemaGen.Runtime.dll",
            "lib/net10.0/SchemaGen.Runtime.xml",
            "lib/net8.0/SchemaGen.Datatypes.dll",
            "lib/net8.0/SchemaGen.Datatypes.xml",
            "lib/net8.0/SchemaGen.Runtime.dll",
            "lib/net8.0/SchemaGen.Runtime.xml",
        ]);
    }

    [Theory]
    [InlineData("SchemaGen.Generator", true)]
    [InlineData("SchemaGen.Runtime", false)]
    public void A_package_depends_on_no_other(string id, bool isDevelopmentOnly)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace ns = metadata.Name.Namespace;

        metadata.Descendants(ns + "dependency").ShouldBeEmpty();
        metadata.Element(ns + "developmentDependency")?.Value.ShouldBe("true");
        (metadata.Element(ns + "developmentDependency") is not null).ShouldBe(isDevelopmentOnly);
        metadata.Element(ns + "readme")!.Value.ShouldBe("README.md");
        metadata.Element(ns + "license")!.Value.ShouldBe("MIT");
    }

    /// <summary>The files, without those that say that it is a package.</summary>
    private List<string> Entries(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        return
        [
            .. package.Entries
                .Select(static entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml"
                    && name != id + ".nuspec")
                .Order(StringComparer.Ordinal),
        ];
    }
}
