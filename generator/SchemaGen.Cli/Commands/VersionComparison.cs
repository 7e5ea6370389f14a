using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Counting;
using SchemaGen.RelaxNg;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary>Compares old versions with one new version, and counts the effects of the changes in documents.</summary>
internal sealed class VersionComparison(string newPath, SchemaResult @new, EvolutionOptions options, string? corpus, XmlCatalog? catalog, ToolConsole console, IReport failures)
{
    public EvolutionReport Compare(string oldPath)
    {
        SchemaResult old = SchemaLoading.LoadOld(oldPath, newPath, console, catalog, failures);
        foreach ((string path, SchemaResult schema) in new[] { (oldPath, old), (newPath, @new) })
        {
            if (options.Define is { } name && !schema.Linked!.Defines.Any(define => define.Key == name || define.Name == name))
            {
                throw new UnusableInputException($"the schema '{path}' has no definition '{name}' that a document can reach");
            }
        }

        EvolutionReport report = SchemaDiff.Compare(oldPath, old, newPath, @new, options);
        return corpus is null ? report : Count(report, old, corpus);
    }

    private EvolutionReport Count(EvolutionReport report, SchemaResult old, string folder)
    {
        CorpusCounter counter = new(RelaxNgSchema.Create(old), RelaxNgSchema.Create(@new));
        using Progress progress = new(console);
        string[] documents = DocumentFolder.Find(folder);
        InputBatch.Run(
            documents,
            i =>
            {
                progress.Report(i, documents.Length);
                counter.Count(report, documents[i]);
                return ExitCode.Yes;
            },
            static (_, exitCode) => exitCode,
            console.CannotRead);

        return counter.Apply(report);
    }
}
