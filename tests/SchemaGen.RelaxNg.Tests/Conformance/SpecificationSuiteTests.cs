using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.Testing.Suites;
using Xunit.Abstractions;

namespace SchemaGen.RelaxNg.Tests.Conformance;

public sealed class SpecificationSuiteTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_schema_of_the_suite_gets_the_right_verdict()
    {
        int checks = 0;
        List<string> failures = [];
        foreach (SpecificationCase testCase in Cases())
        {
            if (testCase.Schema is not null)
            {
                checks++;
                SchemaResult result = Compile(testCase, testCase.Schema);
                if (!result.IsCorrect)
                {
                    failures.Add($"{testCase.Name}: refused: {result.Diagnostics[0].Message}\n{testCase.Schema}");
                }
            }

            foreach (string schema in testCase.IncorrectSchemas)
            {
                checks++;
                if (Compile(testCase, schema).IsCorrect)
                {
                    failures.Add($"{testCase.Name}: accepted:\n{schema}");
                }
            }
        }

        output.WriteLine($"{checks - failures.Count} of {checks} schemas right");
        failures.ShouldBeEmpty();
    }

    [SkippableFact]
    public void Every_document_of_the_suite_gets_the_right_verdict()
    {
        int checks = 0;
        List<string> failures = [];
        foreach (SpecificationCase testCase in Cases().Where(static testCase => testCase.Schema is not null))
        {
            DerivativeValidator validator = new(Compile(testCase, testCase.Schema!).Grammar!);
            foreach ((string document, bool isValid) in testCase.ValidDocuments.Select(static text => (text, true))
                .Concat(testCase.InvalidDocuments.Select(static text => (text, false))))
            {
                checks++;
                using XmlReader reader = XmlReader.Create(new StringReader(document));
                if (validator.IsValid(reader) != isValid)
                {
                    failures.Add($"{testCase.Name}: should be {(isValid ? "valid" : "invalid")}: {document}\n{testCase.Schema}");
                }
            }
        }

        output.WriteLine($"{checks - failures.Count} of {checks} documents right");
        failures.ShouldBeEmpty();
    }

    private static IReadOnlyList<SpecificationCase> Cases()
    {
        Skip.If(SpecificationSuite.File is null, "The specification's suite is not on this machine (SCHEMAGEN_SUITES).");
        return SpecificationSuite.Load(SpecificationSuite.File!);
    }

    private static SchemaResult Compile(SpecificationCase testCase, string schema)
    {
        SchemaFiles files = new();
        foreach ((string path, string text) in testCase.Resources)
        {
            files.Add(path, text);
        }

        return files.Add("main.rng", schema).Compile();
    }
}
