using SchemaGen.Generator.Tests.Visible;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>If a referenced assembly has visible types for a project's schema, the project uses those.</summary>
public sealed class VisibleTypesTests
{
    private const string Schema = $"""<element name="e" {TestProject.Rng}><empty/></element>""";

    [Fact]
    public void Types_that_are_visible_elsewhere_are_not_generated_again()
    {
        GeneratorRun run = Run("Seen");

        run.Files.ShouldBeEmpty();
        run.Report.ShouldContain("/s/a.rng");
        run.Report.ShouldContain("warning SG0012: The types of this schema are visible in the assembly 'SchemaGen.Generator.Tests'");
    }

    [Fact]
    public void Types_that_the_project_does_not_see_do_not_count()
    {
        GeneratorRun run = Run("Hidden");

        run.Files.Keys.ShouldContain(file => file.EndsWith(".HiddenSchema.g.cs", StringComparison.Ordinal));
        run.Report.ShouldNotContain("SG0012");
    }

    private static GeneratorRun Run(string name) =>
        new GeneratorHarness(new SchemaGenerator(), [.. TestProject.RuntimeAssemblies(), typeof(SeenSchema).Assembly])
            .Add(InMemoryAdditionalText.Schema("/s/a.rng", Schema, ("SchemaGenNamespace", "SchemaGen.Generator.Tests.Visible"), ("SchemaGenName", name)))
            .Run();
}
