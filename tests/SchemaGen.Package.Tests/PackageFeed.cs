using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>
/// All packages, packed once for all tests into a feed of their own. Each run gives them a version that never was, so that no cache can
/// answer with older ones, and that is higher than any, so that whoever asks for the newest gets these.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        try
        {
            // As a release does, but what is packed was built with the tests.
            DotnetCommand.Run(
                SourceTree.Root,
                "pack", "SchemaGen.sln", "--no-build", "--nologo", "-c", BuiltConfiguration.Name, "-o", Path, $"-p:PackageVersion={Version}").MustSucceed();
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
    }

    /// <summary>The version of the packages.</summary>
    public string Version { get; } = $"9999.{Random.Shared.Next()}.{Random.Shared.Next()}";

    /// <summary>The folder that holds the packages.</summary>
    public string Path => _folder.PathOf("feed");

    /// <summary>The path of a package.</summary>
    public string PathOf(string id) => System.IO.Path.Combine(Path, $"{id}.{Version}.nupkg");

    /// <summary>
    /// Adds the feed to the machine's own sources, for everything in a folder. What other restores have brought to the machine is used; what
    /// these bring goes with the feed.
    /// </summary>
    /// <param name="folder">The folder.</param>
    public void AddTo(string folder)
    {
        string machinePackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(machinePackages) ? $"""<add key="machine" value="{machinePackages}" />""" : "";
        File.WriteAllText(
            System.IO.Path.Combine(folder, "NuGet.config"),
            $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{_folder.PathOf("packages")}" />
              </config>
              <packageSources>
                <add key="packed" value="{Path}" />
              </packageSources>
              <fallbackPackageFolders>
                {fallback}
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
