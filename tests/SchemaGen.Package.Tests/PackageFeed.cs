using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>
/// A feed with all packages, packed once for all tests. Each run uses a new version, so that no cache returns older packages;
/// it is higher than any other, so that requests for the newest version find it.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        try
        {
            // Like a release, but the tests' build is packed.
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

    /// <summary>Returns the path of a package.</summary>
    public string PathOf(string id) => System.IO.Path.Combine(Path, $"{id}.{Version}.nupkg");

    /// <summary>
    /// Adds the feed to the machine's package sources, for everything in a folder. Packages that other restores have downloaded are used; packages
    /// that these restores download are deleted with the feed.
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
