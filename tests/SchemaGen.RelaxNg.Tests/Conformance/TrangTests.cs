using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.RelaxNg.Tests.Conformance;

/// <summary>Compares with trang and jing, the original implementation of the compact syntax.</summary>
public sealed class TrangTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void What_is_written_for_libvirt_means_to_them_what_it_means_here()
    {
        ExternalTool trang = Tool("trang");
        ExternalTool jing = Tool("jing");
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's schemas are not on this machine (tests/corpora/restore.sh).");
        using TemporaryFolder folder = new();
        string[] originals = Directory.GetFiles(Path.Combine(Corpora.LibvirtFolder!, "schemas"), "*.rng");
        SchemaWriterOptions options = new() { Href = static (_, href) => Path.ChangeExtension(href, ".rnc") };
        foreach (string original in originals)
        {
            folder.Write($"{Path.GetFileNameWithoutExtension(original)}.rnc", SchemaWriter.Write(Parse(original).Root!, SchemaSyntax.Compact, options));
        }

        Directory.CreateDirectory(folder.PathOf("trang"));
        Dictionary<string, string> simple = originals.ToDictionary(static path => Path.GetFileNameWithoutExtension(path), Simple, StringComparer.Ordinal);
        foreach (string name in simple.Keys.Where(name => simple[name].Length > 0))
        {
            string compact = folder.PathOf($"{name}.rnc");
            Simple(compact).ShouldBe(simple[name], name);
            jing.Run("-c", compact).ShouldBeEmpty();
            trang.Run(compact, folder.PathOf($"trang/{name}.rng")).ShouldBeEmpty();
            Simple(folder.PathOf($"trang/{name}.rng")).ShouldBe(simple[name], name);
        }

        output.WriteLine($"{simple.Values.Count(static text => text.Length > 0)} schemas of {originals.Length} files");
    }

    [SkippableFact]
    public void Schemas_of_the_world_mean_here_what_they_mean_to_trang()
    {
        ExternalTool trang = Tool("trang");
        Skip.If(Corpora.OthersFolder is null, "Other projects' schemas are not on this machine (tests/corpora/restore.sh --all).");
        using TemporaryFolder folder = new();
        int count = 0;
        foreach (string compact in Directory.EnumerateFiles(Corpora.OthersFolder!, "*.rnc", SearchOption.AllDirectories))
        {
            if (Simple(compact) is { Length: > 0 } simple)
            {
                count++;
                Directory.CreateDirectory(folder.PathOf($"{count}"));
                string converted = folder.PathOf($"{count}/{Path.GetFileNameWithoutExtension(compact)}.rng");
                trang.Run(compact, converted).ShouldBeEmpty();
                Simple(converted).ShouldBe(simple, compact);
                if (File.Exists(Path.ChangeExtension(compact, ".rng")))
                {
                    Simple(Path.ChangeExtension(compact, ".rng")).ShouldBe(simple, compact);
                }
            }
        }

        output.WriteLine($"{count} schemas");
        count.ShouldBeGreaterThan(0);
    }

    private static ExternalTool Tool(string name)
    {
        ExternalTool? tool = ExternalTool.Find(name);
        Skip.If(tool is null, $"{name} is not on this machine.");
        return tool!;
    }

    private static SchemaDocument Parse(string path) => SchemaCompiler.Parse(path, File.ReadAllText(path), SchemaLimits.Default);

    /// <summary>Returns the simplified form; empty if the file is not a complete schema.</summary>
    private static string Simple(string path)
    {
        SchemaResult result = SchemaCompiler.Compile(path, static file => File.Exists(file) ? Parse(file) : null, SchemaLimits.Default);
        return result.Grammar is null ? "" : SimpleFormWriter.Write(result.Grammar);
    }
}
