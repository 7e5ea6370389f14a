using SchemaGen.Evolution.Reports;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests;

/// <summary>Our schemas of libvirt's formats against libvirt's own: the same documents, proved.</summary>
public sealed class LibvirtSchemaTests
{
    [SkippableTheory]
    [InlineData("storagepool.rng", null)]
    [InlineData("storagevol.rng", null)]
    [InlineData("domain.rng", null)]
    [InlineData("domain.rng", "diskspec")]
    [InlineData("domain.rng", "diskSource")]
    [InlineData("domain.rng", "diskSourceNetwork")]
    [InlineData("domain.rng", "diskBackingChain")]
    [InlineData("domain.rng", "storageFormat")]
    public void The_same_documents_are_accepted(string file, string? define)
    {
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's schemas are not there: tests/corpora/restore.sh fetches them.");

        EvolutionReport report = SchemaEvolution.Compare(
            Path.Combine(Corpora.LibvirtFolder!, "schemas", file),
            SourceTree.PathOf("schemas", "libvirt", file),
            EvolutionOptions.Default with { Define = define, IncludesApi = false });

        report.IsEqual.ShouldBeTrue(TextReport.Write(report));
        report.Changes.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("domain.rng")]
    [InlineData("domainsnapshot.rng")]
    [InlineData("network.rng")]
    [InlineData("nodedev.rng")]
    [InlineData("nwfilter.rng")]
    [InlineData("capability.rng")]
    public void A_real_schema_is_equal_to_itself_and_to_its_simple_form(string file)
    {
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's schemas are not there: tests/corpora/restore.sh fetches them.");
        string path = Path.Combine(Corpora.LibvirtFolder!, "schemas", file);
        using TemporaryFolder folder = new();
        string simple = folder.Write("simple.rng", SchemaGen.RelaxNg.Writing.SimpleFormWriter.Write(SchemaGen.Schemas.SchemaFiles.Compile(path).Grammar!));

        foreach (string other in new[] { path, simple })
        {
            EvolutionReport report = SchemaEvolution.Compare(path, other, EvolutionOptions.Default with { IncludesApi = false });
            report.IsEqual.ShouldBeTrue(TextReport.Write(report));
            report.Changes.ShouldBeEmpty();
        }
    }
}
