using System.IO.Compression;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>Releases depend only on the sources, not on the folder or the time.</summary>
public sealed class ReproducibleBuildTests
{
    // Two packages and the projects in them. A solution builds projects that it does not list in Debug.
    private static readonly string[] Projects =
    [
        "generator/SchemaGen.Generator", "generator/SchemaGen.Evolution", "generator/SchemaGen.Compiler", "generator/SchemaGen.RelaxNg",
        "runtime/SchemaGen.Runtime", "runtime/SchemaGen.Datatypes",
    ];

    [Fact]
    public void Assemblies_that_are_packed_twice_in_different_folders_are_the_same_bytes()
    {
        using TemporaryFolder folder = new();

        Dictionary<string, byte[]> first = Pack(folder.PathOf("one"));
        Dictionary<string, byte[]> second = Pack(folder.PathOf("elsewhere/another"));

        first.Count.ShouldBeGreaterThan(8);
        second.Keys.ShouldBe(first.Keys, ignoreOrder: true);
        first.Keys.Where(name => !first[name].AsSpan().SequenceEqual(second[name])).ShouldBeEmpty();
    }

    /// <summary>Copies the sources of the packages, packs them for release, and returns their assemblies.</summary>
    private static Dictionary<string, byte[]> Pack(string folder)
    {
        foreach (string path in Sources())
        {
            string copy = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(SourceTree.PathOf(path), copy);
        }

        string projects = string.Concat(Projects.Select(static path => $"<Project Path=\"{path}/{Path.GetFileName(path)}.csproj\" />"));
        File.WriteAllText(Path.Combine(folder, "Packed.slnx"), $"<Solution>{projects}</Solution>");
        DotnetCommand.Run(folder, TimeSpan.FromMinutes(15), "pack", "Packed.slnx", "--nologo", "-c", "Release", "-o", "packed", "-p:RunAnalyzers=false").MustSucceed();

        Dictionary<string, byte[]> assemblies = [];
        foreach (string path in Directory.EnumerateFiles(Path.Combine(folder, "packed"), "*.nupkg"))
        {
            using ZipArchive package = ZipFile.OpenRead(path);
            foreach (ZipArchiveEntry entry in package.Entries.Where(static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
            {
                using MemoryStream content = new();
                using Stream stream = entry.Open();
                stream.CopyTo(content);
                assemblies.Add($"{Path.GetFileName(path)}/{entry.FullName}", content.ToArray());
            }
        }

        return assemblies;
    }

    private static IEnumerable<string> Sources() =>
    [
        "LICENSE", "docs/icon.png", "global.json", ".editorconfig",
        .. Files("", "Directory.*", SearchOption.TopDirectoryOnly),
        .. Files("generator", "*", SearchOption.TopDirectoryOnly),
        .. Projects.SelectMany(static project => Files(project, "*", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith($"{project}/bin/", StringComparison.Ordinal) && !path.StartsWith($"{project}/obj/", StringComparison.Ordinal))),
    ];

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) =>
        Directory.EnumerateFiles(SourceTree.PathOf(folder), pattern, depth)
            .Select(static path => Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/'));
}
