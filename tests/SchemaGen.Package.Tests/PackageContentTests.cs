using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>Tests the contents of the packages and their metadata.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    private static readonly string[] Common = ["LICENSE", "README.md", "icon.png"];

    /// <summary>A package, its libraries for each framework, and its dependencies.</summary>
    public static TheoryData<string, string[], string[]> Libraries => new()
    {
        { "SchemaGen.Runtime", ["SchemaGen.Datatypes", "SchemaGen.Runtime"], [] },
        { "SchemaGen.Schemas", ["SchemaGen.RelaxNg", "SchemaGen.Schemas"], ["SchemaGen.Runtime"] },
        { "SchemaGen.Evolution", ["SchemaGen.Compiler", "SchemaGen.Evolution", "SchemaGen.Evolution.Testing"], ["SchemaGen.Schemas"] },
        { "SchemaGen.Libvirt", ["SchemaGen.Libvirt"], ["SchemaGen.Runtime"] },
        { "SchemaGen.Storage", ["SchemaGen.Storage"], ["SchemaGen.Libvirt"] },
    };

    public static TheoryData<string> All =>
        ["SchemaGen.Generator", "SchemaGen.Runtime", "SchemaGen.Schemas", "SchemaGen.Evolution", "SchemaGen.Libvirt", "SchemaGen.Storage", "SchemaGen.Cli"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_brings_what_is_no_package_of_its_own_with_its_documentation(string id, string[] libraries, string[] dependencies)
    {
        Entries(id).ShouldBe(
            [
                .. Common,
                .. from framework in new[] { "net10.0", "net8.0" }
                   from library in libraries
                   from extension in new[] { "dll", "xml" }
                   select $"lib/{framework}/{library}.{extension}",
            ],
            ignoreOrder: true);
        XElement metadata = Metadata(id);
        metadata.Descendants(metadata.Name.Namespace + "dependency").Select(static dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
            .Distinct().ShouldBe(dependencies.Select(name => $"{name} {feed.Version}"));
    }

    [Fact]
    public void The_generator_brings_its_private_libraries_and_nothing_to_compile_against()
    {
        Entries("SchemaGen.Generator").ShouldBe(
            [
                .. Common,
                "analyzers/dotnet/cs/SchemaGen.Compiler.dll",
                "analyzers/dotnet/cs/SchemaGen.Datatypes.dll",
                "analyzers/dotnet/cs/SchemaGen.Evolution.dll",
                "analyzers/dotnet/cs/SchemaGen.Generator.dll",
                "analyzers/dotnet/cs/SchemaGen.RelaxNg.dll",
                "build/SchemaGen.Generator.props",
                "build/SchemaGen.Generator.targets",
                "buildTransitive/SchemaGen.Generator.props",
                "buildTransitive/SchemaGen.Generator.targets",
            ],
            ignoreOrder: true);
        XElement metadata = Metadata("SchemaGen.Generator");
        metadata.Descendants(metadata.Name.Namespace + "dependency").ShouldBeEmpty();
        metadata.Element(metadata.Name.Namespace + "developmentDependency")!.Value.ShouldBe("true");
    }

    [Fact]
    public void The_tool_is_a_command()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf("SchemaGen.Cli"));
        using Stream settings = package.Entries.Single(static entry => entry.Name == "DotnetToolSettings.xml").Open();
        XDocument.Load(settings).Descendants("Command").Single().Attribute("Name")!.Value.ShouldBe("schemagen");
        Common.ShouldBeSubsetOf(package.Entries.Select(static entry => entry.FullName));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is_and_nothing_of_the_machine(string id)
    {
        XElement metadata = Metadata(id);

        foreach ((string name, string expected) in new[] { ("license", "MIT"), ("readme", "README.md"), ("icon", "icon.png"), ("version", feed.Version) })
        {
            ((string?)metadata.Element(metadata.Name.Namespace + name)).ShouldBe(expected, name);
        }

        foreach (string name in new[] { "description", "authors", "copyright", "tags" })
        {
            ((string?)metadata.Element(metadata.Name.Namespace + name)).ShouldNotBeNullOrWhiteSpace(name);
        }

        metadata.ToString().ShouldNotContain(SourceTree.Root);
        metadata.ToString().ShouldNotContain("file:");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_assembly_of_ours_is_reproducible_and_holds_its_symbols(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        ZipArchiveEntry[] ours = [.. package.Entries.Where(static entry => entry.Name.StartsWith("SchemaGen.", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal))];

        ours.ShouldNotBeEmpty();
        foreach (ZipArchiveEntry entry in ours)
        {
            using PEReader assembly = new(Content(entry));
            assembly.ReadDebugDirectory().Select(static debug => debug.Type).ShouldContain(DebugDirectoryEntryType.Reproducible, entry.FullName);
            assembly.ReadDebugDirectory().Select(static debug => debug.Type).ShouldContain(DebugDirectoryEntryType.EmbeddedPortablePdb, entry.FullName);
        }
    }

    private static MemoryStream Content(ZipArchiveEntry entry)
    {
        MemoryStream content = new();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        content.Position = 0;
        return content;
    }

    private XElement Metadata(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf(id));
        using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    /// <summary>Returns the files, without those of the package format itself.</summary>
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
                    && name != id + ".nuspec"),
        ];
    }
}
