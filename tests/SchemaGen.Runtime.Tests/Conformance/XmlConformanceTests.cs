using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Scanning.Dtd;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests.Conformance;

/// <summary>Runs the W3C XML Conformance Test Suite through the DOCTYPE expansion and the tokenizer. <c>docs/xml-conformance.md</c> has the results.</summary>
public sealed class XmlConformanceTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_document_of_the_suite_gets_the_right_verdict()
    {
        IReadOnlyList<XmlConformanceCase> cases = Cases();
        List<string> failures = [];
        foreach (XmlConformanceCase testCase in cases.Where(static testCase => testCase.LeftOut is null))
        {
            (_, string? error) = Read(testCase);
            if (testCase.IsWellFormed != error is null)
            {
                failures.Add($"{testCase.Id} ({testCase.Type}): {error ?? "accepted"}");
            }
        }

        foreach (IGrouping<string, XmlConformanceCase> group in cases.GroupBy(static testCase => testCase.LeftOut ?? testCase.Type, StringComparer.Ordinal))
        {
            output.WriteLine($"{(group.First().LeftOut is null ? "checked" : "left out")}: {group.Count()} {group.Key}");
        }

        failures.ShouldBeEmpty();
    }

    // The output of this case includes a processing instruction from inside the DOCTYPE.
    private const string InstructionInDoctype = "ibm-valid-P29-ibm29v01.xml";

    [SkippableFact]
    public void Every_document_with_an_output_is_read_as_the_output_shows()
    {
        List<XmlConformanceCase> cases = [.. Cases().Where(static testCase =>
            testCase.LeftOut is null && testCase.IsWellFormed && File.Exists(testCase.Output) && testCase.Id != InstructionInDoctype)];
        List<string> failures = [];
        foreach (XmlConformanceCase testCase in cases)
        {
            (string? actual, string? error) = Read(testCase);
            string expected = CanonicalForm.WithoutDoctype(File.ReadAllText(testCase.Output!));
            if (actual != expected)
            {
                failures.Add($"{testCase.Id}:\n{expected}\n{actual ?? error}");
            }
        }

        output.WriteLine($"checked: {cases.Count} outputs");
        failures.ShouldBeEmpty();
    }

    private static IReadOnlyList<XmlConformanceCase> Cases()
    {
        Skip.If(XmlConformanceSuite.File is null, "The W3C XML Conformance Test Suite is not on this machine (tests/corpora/restore.sh).");
        return XmlConformanceSuite.Load(XmlConformanceSuite.File!);
    }

    /// <summary>Returns the canonical form of a document, or the error that it is not well-formed.</summary>
    private static (string? Form, string? Error) Read(XmlConformanceCase testCase)
    {
        try
        {
            DocumentBytes input = DocumentInput.OfBytes(File.ReadAllBytes(testCase.File));
            DoctypeExpansion? expansion = DoctypeExpansion.Read(input.Bytes, input.Start, input.End);
            XmlTokenizer tokenizer = new();
            tokenizer.Begin(expansion?.Bytes ?? input.Bytes, input.Start, expansion?.End ?? input.End, expansion, expansion?.DoctypeEnd ?? 0);
            return (CanonicalForm.Of(tokenizer), null);
        }
        catch (XmlException exception)
        {
            return (null, exception.Message);
        }
    }
}
