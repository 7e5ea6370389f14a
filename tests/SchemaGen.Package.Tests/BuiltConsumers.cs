using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>The projects in <c>Consumers</c>, copied outside the repository and built together from the feed.</summary>
public sealed class BuiltConsumers : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuiltConsumers(PackageFeed feed)
    {
        try
        {
            foreach (string path in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories))
            {
                _folder.Write(System.IO.Path.GetRelativePath(Source, path), File.ReadAllText(path));
            }

            _folder.Write("Version.props", $"<Project><PropertyGroup><SchemaGenVersion>{feed.Version}</SchemaGenVersion></PropertyGroup></Project>");
            _folder.Write("Consumers.slnx", $"<Solution>{string.Concat(Names.Select(static name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
            feed.AddTo(Path);
            Build = Dotnet("build", "Consumers.slnx", "--nologo", "-v:m", "-tl:off", "-c", BuiltConfiguration.Name);
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
    }

    /// <summary>The folder of all projects.</summary>
    public string Path => _folder.Path;

    /// <summary>The result of the build.</summary>
    public DotnetResult Build { get; }

    /// <summary>The names of the projects, which are those of their folders.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Source, "*.csproj", SearchOption.AllDirectories)
        .Select(static path => System.IO.Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal);

    /// <summary>The folder of the projects in the repository.</summary>
    public static string Source => SourceTree.PathOf("tests", "SchemaGen.Package.Tests", "Consumers");

    /// <summary>Returns the path of a file of the projects.</summary>
    public string PathOf(string relativePath) => _folder.PathOf(relativePath);

    /// <summary>Runs a project's program.</summary>
    public DotnetResult Run(string name, params string[] arguments)
    {
        Build.MustSucceed();
        string output = System.IO.Path.Combine(name, "bin", BuiltConfiguration.Name);
        string program = Directory.EnumerateFiles(PathOf(output), name + ".dll", SearchOption.AllDirectories).Single();
        return Dotnet([program, .. arguments]);
    }

    /// <summary>Runs <c>dotnet</c> in the folder of all projects.</summary>
    public DotnetResult Dotnet(params string[] arguments) => DotnetCommand.Run(Path, arguments);

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
