using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;
using SchemaGen.Testing.Suites;
using Xunit.Abstractions;

namespace SchemaGen.RelaxNg.Tests.Conformance;

/// <summary>James Clark's suite for the compact syntax.</summary>
public sealed class CompactSuiteTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Schemas_that_are_correct_mean_the_xml_form_that_the_suite_states()
    {
        List<CompactCase> correct = [.. Cases().Where(static testCase => testCase.Xml is not null)];
        List<string> failures = [];
        foreach (CompactCase testCase in correct)
        {
            SchemaDocument compact = SchemaCompiler.Parse("main.rnc", testCase.Compact, SchemaLimits.Default);
            SchemaDocument xml = SchemaCompiler.Parse("main.rng", testCase.Xml!, SchemaLimits.Default);
            failures.AddRange(compact.Diagnostics.Concat(xml.Diagnostics).Select(diagnostic => $"{testCase}: {diagnostic.Location}: {diagnostic.Message}"));
            AddDifference(failures, $"{testCase}, parsed", xml, compact);
            if (compact.Root is not null)
            {
                string written = SchemaWriter.Write(compact.Root, SchemaSyntax.Xml);
                AddDifference(failures, $"{testCase}, written as XML\n{written}", xml, SchemaCompiler.Parse("main.rng", written, SchemaLimits.Default));
                string again = SchemaWriter.Write(compact.Root, SchemaSyntax.Compact);
                AddDifference(failures, $"{testCase}, written again\n{again}", compact, SchemaCompiler.Parse("main.rnc", again, SchemaLimits.Default));
            }
        }

        output.WriteLine($"{correct.Count} correct schemas, {failures.Count} failures");
        correct.Count.ShouldBe(56);
        failures.ShouldBeEmpty();
    }

    [SkippableFact]
    public void Schemas_that_are_incorrect_are_refused()
    {
        List<CompactCase> incorrect = [.. Cases().Where(static testCase => testCase.Xml is null)];

        List<CompactCase> accepted = [.. incorrect.Where(static testCase => Files(testCase).Compile("main.rnc").IsCorrect)];

        output.WriteLine($"{incorrect.Count - accepted.Count} of {incorrect.Count} incorrect schemas refused");
        incorrect.Count.ShouldBe(31);
        accepted.ShouldBeEmpty();
    }

    private static IReadOnlyList<CompactCase> Cases()
    {
        Skip.If(CompactSuite.File is null, "The compact syntax's suite is not on this machine (SCHEMAGEN_SUITES).");
        return CompactSuite.Load(CompactSuite.File!);
    }

    private static SchemaFiles Files(CompactCase testCase)
    {
        SchemaFiles files = new SchemaFiles().Add("main.rnc", testCase.Compact);
        foreach ((string path, string text) in testCase.Resources)
        {
            files.Add(path, text);
        }

        return files;
    }

    private static void AddDifference(List<string> failures, string what, SchemaDocument expected, SchemaDocument actual)
    {
        string difference = TextDiff.Unified(TreeText.Of(expected.Root), TreeText.Of(actual.Root));
        if (difference.Length > 0)
        {
            failures.Add($"{what}\n{difference}");
        }
    }
}
