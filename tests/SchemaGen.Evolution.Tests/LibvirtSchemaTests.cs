using SchemaGen.Evolution.Reports;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests;

/// <summary>Our schemas of libvirt's formats against libvirt's own: the same documents, proved.</summary>
public sealed class LibvirtSchemaTests
{
    /// <summary>The formats whose documents are the same. Snapshots differ in one attribute, which has a test of its own.</summary>
    public static TheoryData<string> EqualFormats { get; } = [.. LibvirtLevel.Formats.Where(static format => format != "domainsnapshot")];

    [SkippableTheory]
    [MemberData(nameof(EqualFormats))]
    public void The_same_documents_are_accepted(string format)
    {
        EvolutionReport report = Compare(format, define: null);
        report.IsEqual.ShouldBeTrue(TextReport.Write(report));
        report.Changes.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("domain", "diskspec")]
    [InlineData("domain", "diskSource")]
    [InlineData("domain", "diskSourceNetwork")]
    [InlineData("domain", "diskBackingChain")]
    [InlineData("domain", "storageFormat")]
    [InlineData("domainbackup", "backupEncryption")]
    public void The_same_is_accepted_for_a_definition(string format, string define)
    {
        EvolutionReport report = Compare(format, define);
        report.IsEqual.ShouldBeTrue(TextReport.Write(report));
        report.Changes.ShouldBeEmpty();
    }

    /// <summary>The difference that schemas/README.md lists: a snapshot's disks have the sources of a guest's.</summary>
    [SkippableFact]
    public void A_snapshot_differs_in_the_startup_policy_of_data_stores()
    {
        EvolutionReport report = Compare("domainsnapshot", define: null);
        report.Backward.Verdict.ShouldBe(Compatibility.Compatible, TextReport.Write(report));
        report.Forward.Verdict.ShouldBe(Compatibility.Broken);
        report.Forward.IsComplete.ShouldBeTrue();
        ReportedChange change = report.Changes.ShouldHaveSingleItem(TextReport.Write(report));
        change.Change.Rule.Word.ShouldBe("attribute-added");
        change.Change.AlsoAt.Append(change.Change.Path).ShouldAllBe(static path => path.Contains("/dataStore", StringComparison.Ordinal) && path.EndsWith("/source/@startupPolicy", StringComparison.Ordinal));
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

    private static EvolutionReport Compare(string format, string? define)
    {
        Skip.If(LibvirtLevel.Missing is not null, LibvirtLevel.Missing);
        return SchemaEvolution.Compare(
            LibvirtLevel.PathOf($"{format}.rng"),
            SourceTree.PathOf("schemas", "libvirt", $"{format}.rng"),
            EvolutionOptions.Default with { Define = define, IncludesApi = false });
    }
}
