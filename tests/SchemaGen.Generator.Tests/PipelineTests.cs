using SchemaGen.Compiler;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Tests the pipeline with all kinds of input from the compiler.</summary>
public sealed class PipelineTests
{
    [Fact]
    public void A_failure_of_our_own_is_a_diagnostic_of_the_schema()
    {
        GeneratorRun run = Library(static () => throw new InvalidOperationException("first line\nsecond line")).Run();

        run.Escaped.ShouldBeNull();
        run.Report.ShouldStartWith("/s/a.rng(1,1): error SG9999: SchemaGen failed on this schema");
        run.Report.ShouldContain("InvalidOperationException: first line second line");
        run.Diagnostics.Count.ShouldBe(1);
    }

    [Fact]
    public void Cancellation_is_no_failure()
    {
        using CancellationTokenSource source = new();
        GeneratorHarness project = TestProject.Library(new SchemaGenerator((_, _, _, cancellationToken) =>
        {
            source.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            return new CodeGenerationResult([], []);
        }));

        Should.Throw<OperationCanceledException>(() => project.Run(source.Token));
    }

    [Fact]
    public void Hint_names_say_the_namespace()
    {
        GeneratorRun run = Library(static () => new CodeGenerationResult([new GeneratedFile("Book.g.cs", "// text\n")], [])).Run();

        run.Files.ShouldHaveSingleItem().ShouldBe(new("Consumer.Book.g.cs", "// text\n"));
    }

    [Fact]
    public void Schemas_of_a_namespace_are_compiled_together_in_the_order_of_their_paths()
    {
        List<string> calls = [];
        SchemaGenerator generator = new((requests, _, _, _) =>
        {
            calls.Add(string.Join(", ", requests.Select(static request => $"{request.Namespace}.{request.Name}")));
            return new CodeGenerationResult([], []);
        });
        TestProject.Empty(generator).Add(
            Schema("/s/z.rng", "Two"),
            Schema("/s/b.rng", "One"),
            Schema("/s/a.rng", "One")).Run();

        calls.ShouldBe(["One.A, One.B", "Two.Z"]);
    }

    [Fact]
    public void Of_two_schemas_of_one_name_the_second_is_refused()
    {
        GeneratorRun run = TestProject.Empty(new SchemaGenerator(static (_, _, _, _) => new CodeGenerationResult([], []))).Add(
            Schema("/s/a.rng", "One"), Schema("/t/a.rng", "One")).Run();

        run.Report.ShouldBe(
            "/t/a.rng(1,1): error SG0008: The schema's name 'A' is already taken in namespace 'One' by '/s/a.rng': set the metadata Name or Namespace of one of them");
    }

    [Fact]
    public void Namespaces_that_differ_only_in_case_are_refused()
    {
        GeneratorRun run = TestProject.Empty(new SchemaGenerator(static (_, _, _, _) => new CodeGenerationResult([], []))).Add(
            Schema("/s/a.rng", "One"), Schema("/s/b.rng", "ONE")).Run();

        run.Report.ShouldBe("/s/a.rng(1,1): error SG0009: Another schema's namespace differs from 'One' only in case: spell both alike");
    }

    private static InMemoryAdditionalText Schema(string path, string @namespace) => InMemoryAdditionalText.Schema(
        path, TestProject.Grammar("<start><element name=\"e\"><empty/></element></start>"), ("SchemaGenNamespace", @namespace));

    private static GeneratorHarness Library(Func<CodeGenerationResult> compile) =>
        TestProject.Library(new SchemaGenerator((_, _, _, _) => compile()));
}
