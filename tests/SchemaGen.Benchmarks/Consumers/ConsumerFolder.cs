using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Consumers;

/// <summary>
/// A consumer's project in a temporary folder. It references the generator's built files, as the package would, so its build times do not include
/// building the generator.
/// </summary>
internal sealed class ConsumerFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly TemporaryFolder _folder = new();

    /// <summary>Creates a project that includes its schema if the property <c>WithSchema</c> is true.</summary>
    /// <param name="framework">The target framework.</param>
    /// <param name="schemaPath">The schema.</param>
    /// <param name="items">Additional items.</param>
    /// <param name="properties">Additional properties. On a command line they would also apply to referenced projects.</param>
    public ConsumerFolder(string framework, string schemaPath, string items = "", string properties = "")
    {
        // Build files in parent folders must not be imported.
        _folder.Write("Directory.Build.props", "<Project />");
        _folder.Write("Directory.Build.targets", "<Project />");
        string targets = SourceTree.PathOf("generator", "SchemaGen.Generator", "build", "SchemaGen.Generator");
        _folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{targets}.props" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{SourceTree.PathOf("runtime", "SchemaGen.Runtime", "SchemaGen.Runtime.csproj")}" />
                {items}
              </ItemGroup>
              <ItemGroup Condition="'$(WithSchema)' == 'true'">
                <Analyzer Include="{string.Join(';', BuiltFrom.Analyzers)}" />
                <RelaxNgSchema Include="{schemaPath}" Namespace="Libvirt.Domains" />
              </ItemGroup>
              <Import Project="{targets}.targets" />
            </Project>
            """);
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text) => _folder.Write(path, text);

    /// <summary>Returns the full path of a file of the project.</summary>
    public string PathOf(params string[] parts) => _folder.PathOf(Path.Combine(parts));

    /// <summary>Runs a <c>dotnet</c> command on the project.</summary>
    /// <returns>The result, and the seconds of processor time of the command and its children.</returns>
    public (DotnetResult Result, double ProcessorSeconds) Dotnet(params string[] arguments)
    {
        double before = ChildrenClock.IsAvailable ? ChildrenClock.Now() : 0;
        DotnetResult result = DotnetCommand.Run(_folder.Path, Patience, [arguments[0], "--nologo", "-v:m", "-tl:off", .. arguments[1..]]);
        return (result, ChildrenClock.IsAvailable ? (ChildrenClock.Now() - before) / 1000 : 0);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
