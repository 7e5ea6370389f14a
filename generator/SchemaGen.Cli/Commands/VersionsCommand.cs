using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Cli.Reports.Versions;
using SchemaGen.Cli.Versions;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Commands;

/// <summary><c>versions</c>: finds the versions of a schema that accept documents.</summary>
internal static class VersionsCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "each document is accepted by a version",
        No: "a document is accepted by no version",
        ("versions schemas guest.xml --schema domain.rng", "a folder for each version: schemas/9.0/domain.rng, schemas/9.1/domain.rng"),
        ("versions history *.xml", "a file for each version: history/order-1.rnc, history/order-2.rnc"),
        ("versions history --files-from - --format json", "documents from a list, with an object for each on a line"))
    {
        Unusable = "no answer: wrong usage, an unreadable file, or a version that is not correct",
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> folder = new("DIR") { Description = "The folder of versions: each a folder with the schema's files, or else a schema file." };
        Argument<string[]> files = new InputArgument<string[]>("FILE") { Description = "Documents; - is the standard input.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> list = new InputOption("--files-from") { Description = "A file with a document's path on each line; - is the standard input.", HelpName = "LIST|-" };
        Option<string?> schema = new("--schema") { Description = "The file name of the schema in each version, where there are others; * in it is any text.", HelpName = "NAME" };
        Option<XmlDoctype> dtd = DoctypeOption.Create();
        Option<int> maxErrors = WholeNumber.Option("--max-errors", "How many errors of a document are reported", minimum: 1, XmlReadOptions.Default.MaxErrors);
        Option<string[]> catalog = CatalogOption.Create();
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new ToolCommand("versions", "Finds the oldest and the newest version of a schema that accept documents.", Help)
        {
            folder, files, list, schema, dtd, maxErrors, catalog, format,
        };
        command.SetAction(result =>
        {
            string[] given = result.GetValue(files) ?? [];
            if (given.Length == 0 && result.GetValue(list) is null)
            {
                throw new UsageException("there are no documents: give FILE or --files-from");
            }

            return SharedOptions.Report(result.GetValue(format), console, (report, progress) =>
            {
                List<string> paths = FileList.Read(given, result.GetValue(list), console);
                if (FileList.RepeatedInput([result.GetValue(list), .. paths]) is [string mistake])
                {
                    throw new UsageException(mistake);
                }

                List<SchemaVersion> versions = VersionFolder.Load(result.GetRequiredValue(folder), result.GetValue(schema), CatalogOption.Read(result, catalog), console, report);
                VersionedValidation validation = new(versions, new XmlReadOptions { MaxErrors = result.GetValue(maxErrors), Doctype = result.GetValue(dtd) });
                IVersionReport table = result.GetValue(format) == ReportFormat.Json
                    ? new JsonVersionReport(versions, console, progress)
                    : new VersionTable(versions, paths, console, progress);
                int exitCode = InputBatch.Run(
                    paths,
                    i =>
                    {
                        progress.Report(i, paths.Count);
                        return validation.Validate(paths[i], WholeDocument.Read(paths[i], console));
                    },
                    (_, verdicts) =>
                    {
                        table.Document(verdicts);
                        return verdicts.Oldest >= 0 ? ExitCode.Yes : ExitCode.No;
                    },
                    report.Unreadable);
                table.End();
                return versions.Exists(static version => version.Schema is null) ? Math.Max(exitCode, ExitCode.Unusable) : exitCode;
            });
        });
        return command;
    }
}
