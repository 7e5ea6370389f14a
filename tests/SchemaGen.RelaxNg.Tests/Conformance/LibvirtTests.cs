using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.RelaxNg.Tests.Conformance;

/// <summary>Validates libvirt's documents by its own schemas and compares the verdicts with those stated in its test suite.</summary>
public sealed class LibvirtTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_document_gets_the_right_verdict_by_derivatives() => Check(static (_, result) => result);

    [SkippableFact]
    public void The_simple_form_written_and_read_again_gives_the_same_verdicts() => Check(static (path, result) =>
        new SchemaFiles().Add(path, SimpleFormWriter.Write(result.Grammar!)).Compile(path));

    private void Check(Func<string, SchemaResult, SchemaResult> change)
    {
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's documents are not here: tests/corpora/restore.sh fetches them.");
        string folder = Corpora.LibvirtFolder!;
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        List<string> wrong = [];
        int count = 0;
        foreach (IGrouping<string, string[]> pairs in File.ReadLines(Path.Combine(folder, "pairs.tsv"))
            .Select(static line => line.Split('\t')).GroupBy(static pair => pair[0]))
        {
            SchemaResult result = SchemaCompiler.Compile(Path.Combine(folder, pairs.Key), Load, SchemaLimits.Default);
            result.Diagnostics.ShouldBeEmpty();
            DerivativeValidator validator = new(change(pairs.Key, result).Grammar!);
            foreach (string[] pair in pairs)
            {
                count++;
                using XmlReader reader = XmlReader.Create(Path.Combine(folder, pair[1]), settings);
                if (validator.IsValid(reader) != (pair[2] == "valid"))
                {
                    wrong.Add($"{pair[1]} should be {pair[2]} for {pair[0]}");
                }
            }
        }

        output.WriteLine($"{count} documents");
        wrong.ShouldBeEmpty();
        count.ShouldBeGreaterThan(0);
    }

    private static SchemaDocument? Load(string path) =>
        File.Exists(path) ? SchemaCompiler.Parse(path, File.ReadAllText(path), SchemaLimits.Default) : null;
}
