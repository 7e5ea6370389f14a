using SchemaGen.Compiler.Tests.Emit;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Tests the facade: the result for schemas with errors, and that the output depends only on the schemas.</summary>
public sealed class CodeGeneratorTests
{
    private static readonly string Chain = SchemaText.Grammar(GeneratedFilesTests.Chain);

    [Fact]
    public void An_error_gives_diagnostics_and_no_files()
    {
        CodeGenerationResult result = SchemaText.TryGenerate(["a.rng", "b.rng"], [("a.rng", Chain), ("b.rng", SchemaText.Root("""<ref name="nowhere"/>"""))]);
        result.Files.ShouldBeEmpty();
        SchemaText.Ids(result).ShouldBe(["SG0208"]);
    }

    [Fact]
    public void A_chain_of_references_that_is_too_long_is_a_diagnostic()
    {
        IEnumerable<string> defines = Enumerable.Range(0, 5_000)
            .Select(static number => $"""<define name="d{number}"><group><ref name="d{number + 1}"/><empty/></group></define>""");
        string schema = SchemaText.Root("""<ref name="d0"/>""", string.Concat(defines) + """<define name="d5000"><text/></define>""");
        CodeGenerationResult result = SchemaText.TryGenerate(["a.rng"], [("a.rng", schema)]);
        result.Files.ShouldBeEmpty();
        SchemaText.Ids(result).ShouldBe(["SG0103"]);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => SchemaText.TryGenerate(["a.rng"], [("a.rng", Chain)], source.Token));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string culture)
    {
        IReadOnlyDictionary<string, string> expected = SchemaText.Generate(Chain);
        using CultureScope scope = new(culture);
        SchemaText.Generate(Chain).ShouldBe(expected);
    }

    [Fact]
    public void A_new_element_changes_only_the_files_that_it_concerns()
    {
        IReadOnlyDictionary<string, string> before = SchemaText.Generate(Chain);
        IReadOnlyDictionary<string, string> after = SchemaText.Generate(
            Chain.Replace("""<element name="source"><attribute name="file"/>""", """<element name="source"><optional><element name="slices"><attribute name="n"/></element></optional><attribute name="file"/>""", StringComparison.Ordinal));
        after.Keys.Except(before.Keys).ShouldBe(["DiskSourceFileSourceSlices.g.cs"]);
        before.Where(file => after[file.Key] != file.Value).Select(static file => file.Key)
            .ShouldBe(["DiskSourceFileSource.g.cs", "TestSchema.Tables.g.cs", "TestSchema.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void What_two_schemas_include_is_one_type_and_what_differs_has_the_roots_name_in_front()
    {
        (string, string)[] files =
        [
            ("pool.rng", SchemaText.Grammar(
                """
                <include href="common.rng"/>
                <start><ref name="pool"/></start>
                <define name="pool"><element name="pool"><ref name="target"/><ref name="same"/></element></define>
                <define name="hook"><attribute name="a"/></define>
                """)),
            ("volume.rng", SchemaText.Grammar(
                """
                <include href="common.rng"/>
                <start><ref name="volume"/></start>
                <define name="volume"><element name="volume"><ref name="target"/><ref name="same"/></element></define>
                <define name="hook"><attribute name="b"/></define>
                """)),
            ("common.rng", SchemaText.Grammar(
                """
                <define name="target"><element name="target"><ref name="hook"/></element></define>
                <define name="same"><element name="same"><attribute name="c"/></element></define>
                """)),
        ];
        CodeGenerationResult result = SchemaText.TryGenerate(["pool.rng", "volume.rng"], files);
        result.Diagnostics.ShouldBeEmpty();
        TypeSummary.Of(result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal)).ShouldBe(
            """
            class Pool
              required PoolTarget Target
              required Same Same
            class PoolTarget
              required string A
            class Same
              required string C
            class Volume
              required VolumeTarget Target
              required Same Same
            class VolumeTarget
              required string B

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Nested_grammars_that_include_one_file_share_its_types()
    {
        (string, string)[] files =
        [
            ("a.rng", SchemaText.Root(
                """
                <element name="one"><grammar><include href="common.rng"/><start><ref name="same"/></start></grammar></element>
                <element name="two"><grammar><include href="common.rng"/><start><ref name="same"/></start></grammar></element>
                """)),
            ("common.rng", SchemaText.Grammar("""<define name="same"><element name="same"><attribute name="c"/></element></define>""")),
        ];
        CodeGenerationResult result = SchemaText.TryGenerate(["a.rng"], files);
        result.Diagnostics.ShouldBeEmpty();
        result.Files.Count(static file => file.HintName.StartsWith("Same", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(1_500, null)]
    [InlineData(4_001, "SG0607")]
    public void An_element_with_more_members_than_a_class_can_have_is_raw_and_that_is_said(int count, string? expected)
    {
        string schema = SchemaText.Root(
            $"""<element name="large"><zeroOrMore><choice>{string.Concat(Enumerable.Range(1, count).Select(static i => $"<element name=\"e{i}\"><text/></element>"))}</choice></zeroOrMore></element>""");
        CodeGenerationResult result = SchemaText.TryGenerate(["test.rng"], [("test.rng", schema)]);
        SchemaText.Ids(result).ShouldBe(expected is null ? [] : [expected]);
        result.Files.Single(static file => file.HintName == "Root.g.cs").Text
            .ShouldContain(expected is null ? "RootLarge Large" : "XmlRawElement Large");
    }
}
