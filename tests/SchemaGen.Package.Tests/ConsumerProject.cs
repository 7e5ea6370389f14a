using System.Runtime.InteropServices;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>A consumer's project in a folder outside the repository.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private const string Rng = """xmlns="http://relaxng.org/ns/structure/1.0" """;

    private readonly TemporaryFolder _folder = new();

    private ConsumerProject(string body)
    {
        // Build files in parent folders must not be imported.
        _folder.Write("Directory.Build.props", "<Project />");
        _folder.Write("Directory.Build.targets", "<Project />");
        _folder.Write("Directory.Packages.props", "<Project />");
        _folder.Write("Consumer.csproj", body);
        _folder.Write("Program.cs", "System.Console.WriteLine(\"runs\");\n");
        _folder.Write("schemas/library.rng", $"""
            <grammar {Rng}>
              <include href="parts/book.rng"/>
              <start>
                <element name="library">
                  <zeroOrMore>
                    <ref name="book"/>
                  </zeroOrMore>
                </element>
              </start>
            </grammar>
            """);
        _folder.Write("schemas/parts/book.rng", $"""
            <grammar {Rng}>
              <define name="book">
                <element name="book">
                  <attribute name="isbn"/>
                  <text/>
                </element>
              </define>
            </grammar>
            """);
    }

    /// <summary>Creates a project that references the packages, with one line for its schema.</summary>
    public static ConsumerProject OfPackages(PackageFeed feed, string framework)
    {
        ConsumerProject project = new($"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                <EnableTrimAnalyzer>true</EnableTrimAnalyzer>
                <EnableAotAnalyzer>true</EnableAotAnalyzer>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SchemaGen.Generator" Version="{feed.Version}" PrivateAssets="all" />
                <PackageReference Include="SchemaGen.Runtime" Version="{feed.Version}" />
              </ItemGroup>
              <ItemGroup>
                <RelaxNgSchema Include="schemas/library.rng" Namespace="Acme" />
              </ItemGroup>
            </Project>
            """);
        feed.AddTo(project._folder.Path);
        return project;
    }

    /// <summary>Creates a project that uses the generator's sources, as the samples do.</summary>
    public static ConsumerProject OfSources() => new(
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <NuGetAudit>false</NuGetAudit>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            <RelaxNgSchema Include="schemas/library.rng" Namespace="Acme" />
            <ProjectReference Include="{SourceTree.PathOf("runtime", "SchemaGen.Runtime", "SchemaGen.Runtime.csproj")}" />
          </ItemGroup>
          <Import Project="{SourceTree.PathOf("generator", "SchemaGen.Generator", "FromSource.targets")}" />
        </Project>
        """);

    /// <summary>Creates a project that only passes files to the compiler: no packages, nothing to restore.</summary>
    /// <param name="items">The items of the project.</param>
    public static ConsumerProject OfTargets(string items)
    {
        string build = SourceTree.PathOf("generator", "SchemaGen.Generator", "build", "SchemaGen.Generator");
        return new ConsumerProject(
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
              <Import Project="{build}.targets" />
            </Project>
            """);
    }

    /// <summary>Returns the full path of a file of the project.</summary>
    public string PathOf(string relativePath) => _folder.PathOf(relativePath);

    /// <summary>Writes a file.</summary>
    public void Write(string relativePath, string text) => _folder.Write(relativePath, text);

    /// <summary>Edits a file.</summary>
    public void Edit(string relativePath, string from, string to)
    {
        string text = File.ReadAllText(PathOf(relativePath));
        text.ShouldContain(from);
        File.WriteAllText(PathOf(relativePath), text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Adds a schema at another path.</summary>
    public void AddSchema(string path, string @namespace) => Edit(
        "Consumer.csproj",
        "<RelaxNgSchema Include=\"schemas/library.rng\" Namespace=\"Acme\" />",
        $"<RelaxNgSchema Include=\"schemas/library.rng\" Namespace=\"Acme\" />\n    <RelaxNgSchema Include=\"{path}\" Namespace=\"{@namespace}\" />");

    /// <summary>Publishes for this machine. This takes long, because everything is compiled to machine code or trimmed.</summary>
    /// <param name="how">The property that selects the kind of publishing.</param>
    public DotnetResult Publish(string how) => DotnetCommand.Run(
        _folder.Path,
        TimeSpan.FromMinutes(15),
        "publish", "--nologo", "-v:m", "-tl:off", "-c", BuiltConfiguration.Name, "-r", RuntimeInformation.RuntimeIdentifier, "-o", "published", $"-p:{how}=true", "-p:SelfContained=true", "-p:UseAppHost=true", "-p:InvariantGlobalization=true");

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    public DotnetResult Dotnet(params string[] arguments) => DotnetCommand.Run(_folder.Path, arguments);

    /// <summary>
    /// Builds with enough output to show which targets did work. The repository's projects are already built, and other tests may be using them.
    /// </summary>
    public DotnetResult Build() =>
        Dotnet("build", "--nologo", "-v:n", "-tl:off", "-c", BuiltConfiguration.Name, "-p:BuildProjectReferences=false");

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
