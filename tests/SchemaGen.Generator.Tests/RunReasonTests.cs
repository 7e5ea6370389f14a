using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Tests which steps run again after an edit. A sketch replaces the compiler, so the four files are known.</summary>
public sealed class RunReasonTests
{
    private const string AllCached = "Cached, Cached, Cached, Cached";

    [Fact]
    public void First_run_makes_everything()
    {
        GeneratorRun run = Library().Run();

        run.Reasons(TrackingNames.SchemaSource).ShouldBe("New, New");
        run.Reasons(TrackingNames.Parse).ShouldBe("New, New");
        run.Reasons(TrackingNames.Compile).ShouldBe("New");
        run.Reasons(TrackingNames.File).ShouldBe("New, New, New, New");
        run.OutputReasons(TrackingNames.File).ShouldBe("New, New, New, New");
    }

    [Fact]
    public void An_edit_of_CSharp_runs_nothing()
    {
        GeneratorRun run = After(project => project.AddCSharp("class Added { }"));

        run.Reasons(TrackingNames.SchemaSource).ShouldBe("Cached, Cached");
        run.Reasons(TrackingNames.ConsumerFacts).ShouldBe("Unchanged");
        run.Reasons(TrackingNames.Compile).ShouldBe("Cached");
        run.Reasons(TrackingNames.File).ShouldBe(AllCached);
        run.OutputReasons(TrackingNames.File).ShouldBe(AllCached);
        run.OutputReasons(TrackingNames.Diagnostics).ShouldBe("Cached");
    }

    [Fact]
    public void New_options_of_the_same_values_run_nothing()
    {
        GeneratorRun run = After(project => project.RenewOptions());

        run.Reasons(TrackingNames.SchemaSource).ShouldBe("Unchanged, Unchanged");
        run.Reasons(TrackingNames.Parse).ShouldBe("Cached, Cached");
        run.Reasons(TrackingNames.Compile).ShouldBe("Cached");
        run.Reasons(TrackingNames.File).ShouldBe(AllCached);
        run.OutputReasons(TrackingNames.File).ShouldBe(AllCached);
    }

    [Fact]
    public void A_comment_in_a_schema_compiles_to_the_same()
    {
        GeneratorRun run = After(project => project.Edit("/s/b.rng", text => text + "<!-- a comment -->"));

        run.Reasons(TrackingNames.SchemaSource).ShouldBe("Cached, Modified");
        run.Reasons(TrackingNames.Parse).ShouldBe("Cached, Modified");
        run.Reasons(TrackingNames.Compile).ShouldBe("Unchanged");
        run.Reasons(TrackingNames.File).ShouldBe(AllCached);
        run.OutputReasons(TrackingNames.File).ShouldBe(AllCached);
        run.OutputReasons(TrackingNames.Diagnostics).ShouldBe("Cached");
    }

    [Fact]
    public void A_member_more_changes_one_file()
    {
        GeneratorRun run = After(project => project.Edit(
            "/s/b.rng", text => text.Replace("<attribute name=\"lang\"/>", "<attribute name=\"lang\"/><attribute name=\"sort\"/>", StringComparison.Ordinal)));

        run.Reasons(TrackingNames.SchemaSource).ShouldBe("Cached, Modified");
        run.Reasons(TrackingNames.Compile).ShouldBe("Modified");
        run.Reasons(TrackingNames.File).ShouldBe("Unchanged, Unchanged, Unchanged, Modified");
        run.OutputReasons(TrackingNames.File).ShouldBe("Cached, Cached, Cached, Modified");
    }

    [Fact]
    public void A_type_inserted_first_moves_the_others()
    {
        GeneratorRun run = After(project => project.Edit("/s/a.rng", text => text
            .Replace("<ref name=\"book\"/>", "<ref name=\"atlas\"/>", StringComparison.Ordinal)
            .Replace("</start>", "</start><define name=\"atlas\"><choice><ref name=\"book\"/><element name=\"atlas\"><empty/></element></choice></define>", StringComparison.Ordinal)));

        run.Reasons(TrackingNames.SchemaSource).ShouldBe("Modified, Cached");
        run.Reasons(TrackingNames.Compile).ShouldBe("Modified");
        // SelectMany compares by position.
        run.Reasons(TrackingNames.File).ShouldBe("Modified, Modified, Modified, Modified, New");
        run.OutputReasons(TrackingNames.File).ShouldBe("Modified, Modified, Modified, Modified, New");
    }

    [Fact]
    public void A_schema_of_another_namespace_is_left_alone()
    {
        GeneratorHarness project = Library().Add(InMemoryAdditionalText.Schema(
            "/t/other.rng", TestProject.Grammar("<start><element name=\"other\"><empty/></element></start>"), ("SchemaGenNamespace", "Other")));
        project.Run();

        GeneratorRun run = project.Edit("/s/b.rng", static text => text.Replace("isbn", "number", StringComparison.Ordinal)).Run();

        run.Reasons(TrackingNames.SchemaGroup).ShouldBe("Modified, Unchanged");
        run.Reasons(TrackingNames.Compile).ShouldEndWith(", Cached");
    }

    private static GeneratorHarness Library() => TestProject.Library(new SchemaGenerator(SketchCompiler.Compile));

    private static GeneratorRun After(Action<GeneratorHarness> edit)
    {
        GeneratorHarness project = Library();
        project.Run().Report.ShouldBeEmpty();
        edit(project);
        return project.Run();
    }
}
