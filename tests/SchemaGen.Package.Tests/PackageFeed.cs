using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>
/// Both packages, packed once for all tests into a feed of their own. Each run gives them a version that never was, so that no cache
/// can answer with older ones.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        try
        {
            Pack("generator", "SchemaGen.Generator");
            Pack("runtime", "SchemaGen.Runtime");
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
    }

    /// <summary>The version of both packages.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The folder that holds the packages.</summary>
    public string Path => _folder.PathOf("feed");

    /// <summary>The folder into which consumers restore what is not in the machine's own cache.</summary>
    public string RestoredPackages => _folder.PathOf("packages");

    /// <summary>The machine's own cache.</summary>
    public string MachinePackages { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The path of a package.</summary>
    public string PathOf(string id) => System.IO.Path.Combine(Path, $"{id}.{Version}.nupkg");

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    private void Pack(string area, string project) => DotnetCommand.Run(
        SourceTree.PathOf(area, project),
        "pack", "--no-build", "--nologo", "-c", BuiltConfiguration.Name, "-o", Path, $"-p:PackageVersion={Version}").MustSucceed();
}
