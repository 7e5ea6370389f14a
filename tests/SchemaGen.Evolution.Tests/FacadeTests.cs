using SchemaGen.Schemas;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests;

/// <summary>Comparisons of files, as tests of users make them.</summary>
public sealed class FacadeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_compatible_schema_passes()
    {
        EvolutionReport report = SchemaEvolution.Compare(Write("old.rng", "<empty/>"), Write("new.rng", "<optional><attribute name='a'/></optional>"));

        report.AssertBackwardCompatible().ShouldBe(report);
    }

    [Fact]
    public void An_incompatible_schema_fails_with_the_report()
    {
        EvolutionReport report = SchemaEvolution.Compare(Write("old.rng", "<empty/>"), Write("new.rng", "<optional><attribute name='a'/></optional>"));

        foreach ((Func<EvolutionReport> assert, string wanted) in new (Func<EvolutionReport>, string)[]
        {
            (report.AssertForwardCompatible, "forward compatible"),
            (report.AssertFullyCompatible, "compatible in both directions"),
            (report.AssertEqual, "equal"),
        })
        {
            SchemaEvolutionException exception = Should.Throw<SchemaEvolutionException>(() => assert());
            exception.Report.ShouldBe(report);
            exception.Message.ShouldStartWith($"The schemas are not {wanted}.\n");
            exception.Message.ShouldContain("EV201 attribute-added  /disk/@a");
        }
    }

    [Fact]
    public void A_schema_that_is_not_correct_is_told() =>
        Should.Throw<RelaxNgSchemaException>(() => SchemaEvolution.Compare(Write("old.rng", "<nothing/>"), Write("new.rng", "<empty/>")));

    [Fact]
    public void A_definition_can_be_compared_alone()
    {
        string old = Write("old.rng", "<ref name='a'/><ref name='b'/></element></start><define name='a'><optional><attribute name='x'/></optional></define><define name='b'><optional><attribute name='y'/></optional></define><start combine='choice'><element name='other'><empty/>");
        string @new = Write("new.rng", "<ref name='a'/><ref name='b'/></element></start><define name='a'><optional><attribute name='x'/></optional></define><define name='b'><attribute name='y'/></define><start combine='choice'><element name='other'><empty/>");

        SchemaEvolution.Compare(old, @new, EvolutionOptions.Default with { Define = "a" }).IsEqual.ShouldBeTrue();
        SchemaEvolution.Compare(old, @new, EvolutionOptions.Default with { Define = "b" }).Changes.ShouldHaveSingleItem().Change.Path.ShouldBe("/b/@y");
        Should.Throw<ArgumentException>(() => SchemaEvolution.Compare(old, @new, EvolutionOptions.Default with { Define = "c" })).Message.ShouldContain("'c'");
    }

    [Fact]
    public void Versions_in_folders_are_in_the_order_of_their_numbers()
    {
        string @new = Write("v11/disk.rng", "<empty/>");
        foreach (string version in new[] { "v10", "v9", "v2.10", "v2.9" })
        {
            Write($"{version}/disk.rng", "<empty/>");
        }

        Directory.CreateDirectory(_folder.PathOf("notes"));

        SchemaVersions.Find(_folder.Path, @new).Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/'))
            .ShouldBe(["v2.9/disk.rng", "v2.10/disk.rng", "v9/disk.rng", "v10/disk.rng"]);
    }

    [Fact]
    public void Versions_may_lie_side_by_side()
    {
        string @new = Write("disk-3.rng", "<empty/>");
        Write("disk-1.rng", "<empty/>");
        Write("disk-2.rng", "<empty/>");

        SchemaVersions.Find(_folder.Path, @new).Select(Path.GetFileName).ShouldBe(["disk-1.rng", "disk-2.rng"]);
    }

    private string Write(string name, string content) =>
        _folder.Write(name, $"<grammar {Versions.Namespaces}><start combine='choice'><element name='disk'>{content}</element></start></grammar>");
}
