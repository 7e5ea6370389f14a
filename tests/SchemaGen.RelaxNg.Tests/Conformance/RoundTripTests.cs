using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.RelaxNg.Tests.Conformance;

/// <summary>Real schemas converted to the other syntax and back keep their syntax tree, including annotations and comments.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    /// <summary>Files with errors in the compact syntax, which trang also reports: missing or superfluous commas.</summary>
    private static readonly string[] Broken = ["mallard-1.1.rnc", "cache-1.0.rnc", "cache-1.1.rnc"];

    [SkippableFact]
    public void Schemas_of_libvirt()
    {
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's schemas are not on this machine (tests/corpora/restore.sh).");
        Check(Path.Combine(Corpora.LibvirtFolder!, "schemas"));
    }

    [SkippableFact]
    public void Schemas_of_other_projects()
    {
        Skip.If(Corpora.OthersFolder is null, "Other projects' schemas are not on this machine (tests/corpora/restore.sh --all).");
        Check(Corpora.OthersFolder!);
    }

    private void Check(string folder)
    {
        List<string> failures = [];
        string[] paths =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(static path => Path.GetExtension(path) is ".rng" or ".rnc" && !Broken.Contains(Path.GetFileName(path)))
                .Order(StringComparer.Ordinal),
        ];
        foreach (string path in paths)
        {
            failures.AddRange(Differences(path));
        }

        output.WriteLine($"{paths.Length} schema files, {failures.Count} failures");
        paths.ShouldNotBeEmpty();
        failures.ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences(string path)
    {
        SchemaDocument document = SchemaCompiler.Parse(path, File.ReadAllText(path), SchemaLimits.Default);
        if (document.Root is null || !document.Diagnostics.IsEmpty)
        {
            return [$"{path}: {string.Join("\n", document.Diagnostics.Select(static diagnostic => $"{diagnostic.Location}: {diagnostic.Message}"))}"];
        }

        string expected = TreeText.Of(document.Root);
        return new[] { SchemaSyntax.Compact, SchemaSyntax.Xml }
            .Select(syntax => SchemaCompiler.Parse(
                syntax == SchemaSyntax.Compact ? "a.rnc" : "a.rng", SchemaWriter.Write(document.Root, syntax), SchemaLimits.Default))
            .Select(again => string.Concat(again.Diagnostics.Select(static diagnostic => $"{diagnostic.Location}: {diagnostic.Message}\n"))
                + TextDiff.Unified(expected, TreeText.Of(again.Root)))
            .Where(static difference => difference.Length > 0)
            .Select(difference => $"{path}\n{difference}");
    }
}
