using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>Projects of all kinds that reference the packages build without warnings and work.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumersTests(BuiltConsumers consumers) : IClassFixture<BuiltConsumers>
{
    public static TheoryData<string> Programs => [.. BuiltConsumers.Names.Where(static name => name != "Library")];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_it_should(string name) => Snapshot.MatchFile(
        consumers.Run(name).MustSucceed().Output,
        Path.Combine(BuiltConsumers.Source, name, "expected.txt"));

    [Fact]
    public void All_build_without_a_warning() => consumers.Build.MustSucceed().Output.ShouldNotContain(": warning ");

    [Theory]
    [InlineData("Library", new[] { "SchemaGen.Generator", "SchemaGen.Runtime" })]
    [InlineData("LibraryUser", new[] { "SchemaGen.Runtime" })]
    public void Who_has_only_a_library_gets_the_runtime_and_not_the_generator(string name, string[] expected)
    {
        consumers.Build.MustSucceed();

        // All packages that NuGet resolved for the project, including indirect ones.
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllText(consumers.PathOf($"{name}/obj/project.assets.json")));
        assets.RootElement.GetProperty("libraries").EnumerateObject().Select(static library => library.Name.Split('/')[0])
            .Where(static name => name.StartsWith("SchemaGen.", StringComparison.Ordinal))
            .ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void A_library_in_a_package_depends_on_the_runtime_alone()
    {
        consumers.Build.MustSucceed();

        string path = Directory.EnumerateFiles(consumers.PathOf("Library"), "*.nupkg", SearchOption.AllDirectories).Single();
        using ZipArchive package = ZipFile.OpenRead(path);
        using Stream stream = package.GetEntry("Library.nuspec")!.Open();
        XDocument.Load(stream).Descendants().Where(static element => element.Name.LocalName == "dependency")
            .Select(static dependency => (string?)dependency.Attribute("id")).ShouldBe(["SchemaGen.Runtime"]);
    }

    [Fact]
    public void An_editor_that_asks_how_to_compile_can_run_the_generator()
    {
        consumers.Build.MustSucceed();

        // Editors make this request to learn how to compile a project, and then compile in their own process.
        DotnetResult asked = consumers.Dotnet(
            "msbuild", "Plain/Plain.csproj", "-nologo", "-t:Compile", $"-p:Configuration={BuiltConfiguration.Name}",
            "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath", $"-getResultOutputFile:{consumers.PathOf("asked.json")}");
        asked.MustSucceed();
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(consumers.PathOf("asked.json")));
        string compiler = Path.Combine(json.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll");
        File.WriteAllLines(consumers.PathOf("Plain/editor.rsp"), json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!)
            .Where(static argument => !argument.StartsWith("/out:", StringComparison.Ordinal) && !argument.StartsWith("/refout:", StringComparison.Ordinal)));

        string generated = consumers.PathOf("Plain/editor");
        Directory.CreateDirectory(generated);
        DotnetCommand.Run(consumers.PathOf("Plain"), compiler, "-noconfig", "@editor.rsp", $"-out:{Path.Combine(generated, "Plain.dll")}", $"-generatedfilesout:{generated}").MustSucceed();

        Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldContain("Acme.Library.g.cs");
    }
}
