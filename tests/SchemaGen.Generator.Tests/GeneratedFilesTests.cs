using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Tests the whole generator, from schemas to code that compiles.</summary>
public sealed class GeneratedFilesTests
{
    [Fact]
    public void There_is_a_file_for_each_type_and_they_compile()
    {
        GeneratorRun run = TestProject.Library().Run();

        run.Report.ShouldBeEmpty();
        run.Files.Keys.ShouldContain("Consumer.LibrarySchema.g.cs");
        run.Files.Keys.ShouldContain("Consumer.Book.g.cs");
        CompileAndLoad.Load(run.Output).GetType("Consumer.Book").ShouldNotBeNull();
    }

    [Fact]
    public void A_comment_in_a_schema_leaves_every_file_as_it_is()
    {
        GeneratorHarness project = TestProject.Library();
        int count = project.Run().Files.Count;

        GeneratorRun run = project.Edit("/s/b.rng", text => text + "<!-- a comment -->").Run();

        count.ShouldBeGreaterThan(3);
        run.Reasons(TrackingNames.Compile).ShouldBe("Unchanged");
        run.OutputReasons(TrackingNames.File).ShouldBe(string.Join(", ", Enumerable.Repeat("Cached", count)));
    }

    [Fact]
    public void A_member_more_touches_its_class_and_the_schema_only()
    {
        GeneratorHarness project = TestProject.Library();
        IReadOnlyDictionary<string, string> before = project.Run().Files;

        IReadOnlyDictionary<string, string> after = project
            .Edit("/s/b.rng", text => text.Replace("<attribute name=\"lang\"/>", "<attribute name=\"lang\"/><attribute name=\"sort\"/>", StringComparison.Ordinal))
            .Run().Files;

        after.Keys.ShouldBe(before.Keys);
        IEnumerable<string> changed = after.Where(file => before[file.Key] != file.Value).Select(file => file.Key);
        changed.ShouldContain("Consumer.Title.g.cs");
        changed.ShouldNotContain("Consumer.Price.g.cs");
        changed.ShouldNotContain("Consumer.Library.g.cs");
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string culture)
    {
        IReadOnlyDictionary<string, string> expected = TestProject.Library().Run().Files;
        expected.ShouldNotBeEmpty();

        using CultureScope scope = new(culture);
        TestProject.Library().Run().Files.ShouldBe(expected);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        IReadOnlyDictionary<string, string> expected = TestProject.Library().Run().Files;
        expected.ShouldNotBeEmpty();

        TestProject.Empty().Add([.. TestProject.LibraryFiles().Reverse()]).Run().Files.ShouldBe(expected);
    }

    [Fact]
    public void Hint_names_of_elements_that_differ_only_in_case_differ()
    {
        GeneratorRun run = TestProject.With(TestProject.Grammar("""
            <start>
              <element name="root">
                <element name="os"><attribute name="a"/></element>
                <element name="OS"><attribute name="b"/></element>
              </element>
            </start>
            """)).Run();

        run.Escaped.ShouldBeNull();
        run.Report.ShouldBeEmpty();
        run.Files.Count.ShouldBeGreaterThan(2);
        run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(run.Files.Count);
        CompileAndLoad.Load(run.Output);
    }

    [Fact]
    public void Schemas_of_two_namespaces_may_have_types_of_the_same_name()
    {
        string schema = TestProject.Grammar("""<start><element name="disk"><attribute name="a"/></element></start>""");
        GeneratorRun run = TestProject.Empty().Add(
            InMemoryAdditionalText.Schema("/s/a.rng", schema, ("SchemaGenNamespace", "One")),
            InMemoryAdditionalText.Schema("/s/b.rng", schema, ("SchemaGenNamespace", "Two"))).Run();

        run.Escaped.ShouldBeNull();
        run.Files.Keys.ShouldContain("One.Disk.g.cs");
        run.Files.Keys.ShouldContain("Two.Disk.g.cs");
        CompileAndLoad.Load(run.Output);
    }

    [Fact]
    public void Internal_schemas_have_internal_types()
    {
        GeneratorRun run = TestProject.With(
            TestProject.Grammar("""<start><element name="disk"><attribute name="a"/></element></start>"""), ("SchemaGenVisibility", "internal")).Run();

        CompileAndLoad.Load(run.Output).GetType("Consumer.Disk", throwOnError: true)!.IsNotPublic.ShouldBeTrue();
    }
}
