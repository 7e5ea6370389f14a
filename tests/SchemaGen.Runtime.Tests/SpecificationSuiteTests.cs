using SchemaGen.Testing.Suites;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests;

/// <summary>Validates the documents of the specification's suite by tables. The front end's tests validate them by derivatives.</summary>
public sealed class SpecificationSuiteTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_document_of_the_suite_gets_the_right_verdict()
    {
        Skip.If(SpecificationSuite.File is null, "The specification's suite is not on this machine (SCHEMAGEN_SUITES).");
        int checks = 0;
        List<string> failures = [];
        foreach (SpecificationCase testCase in SpecificationSuite.Load(SpecificationSuite.File!).Where(static testCase => testCase.Schema is not null))
        {
            Dictionary<string, string> texts = new(testCase.Resources) { ["main.rng"] = testCase.Schema! };
            LoadedSchema schema = LoadedSchema.FromTexts("main.rng", texts);
            foreach ((string document, bool isValid) in testCase.ValidDocuments.Select(static text => (text, true))
                .Concat(testCase.InvalidDocuments.Select(static text => (text, false))))
            {
                checks++;
                if (schema.Validate(document).IsValid != isValid)
                {
                    failures.Add($"{testCase.Name}: should be {(isValid ? "valid" : "invalid")}: {document}\n{testCase.Schema}");
                }
            }
        }

        output.WriteLine($"{checks - failures.Count} of {checks} documents right");
        failures.ShouldBeEmpty();
    }
}
