using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Cli.Reports.Evolution;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Accepted;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>diff</c>: are two versions of a schema compatible, and what changed?</summary>
internal static class DiffCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the versions are compatible in what --mode asks",
        No: "they are not, and a document shows it",
        ("diff v1/domain.rng v2/domain.rng", "does the new version accept what the old one does?"),
        ("diff v1/domain.rng v2/domain.rng --mode full --accepted meant.json", "in both directions, except for changes that are meant"),
        ("diff versions domain.rng --format markdown", "each version in a folder with the present one, for a pull request"),
        ("diff v1/domain.rng v2/domain.rng --define disk --corpus guests", "one definition, and which documents its changes hit"))
    {
        Undecided = "it is not known within the limits",
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> old = new InputArgument<string>("OLD") { Description = "The old version's main file; - is the standard input; or a folder of versions, each of which is compared." };
        Argument<string> @new = new InputArgument<string>("NEW") { Description = "The new version's main file; - is the standard input." };
        Option<CompatibilityMode?> mode = Choice.Option<CompatibilityMode?>(
            "--mode",
            "What is asked: NEW accepts all that OLD does (backward, the default), the reverse (forward), both (full), or both without exceptions (equal).",
            ("backward", CompatibilityMode.Backward),
            ("forward", CompatibilityMode.Forward),
            ("full", CompatibilityMode.Full),
            ("equal", CompatibilityMode.Equal));
        Option<string?> define = new("--define") { Description = "Compare one definition instead of the whole schemas.", HelpName = "NAME" };
        Option<string?> corpus = new("--corpus") { Description = "Count in the documents (*.xml) of a folder what the changes hit.", HelpName = "DIR" };
        Option<string?> accepted = new("--accepted") { Description = "A list of changes that are accepted, each with its reason.", HelpName = "FILE" };
        Option<string[]> catalog = CatalogOption.Create();
        Option<DiffFormat> format = Choice.Option(
            "--format",
            "text (default), json: an object for each comparison, on one line, markdown for pull requests, html for a browser, sarif or junit for build servers.",
            ("text", DiffFormat.Text),
            ("json", DiffFormat.Json),
            ("markdown", DiffFormat.Markdown),
            ("html", DiffFormat.Html),
            ("sarif", DiffFormat.Sarif),
            ("junit", DiffFormat.JUnit));
        Command command = new ToolCommand("diff", "Compares two versions of a schema: compatible, proved, or the document that breaks; and what changed.", Help)
        {
            old, @new, mode, define, corpus, accepted, catalog, format,
        };
        command.SetAction(result =>
        {
            using Progress progress = new(console);
            IReport failures = DiffFailureReport.Of(result.GetValue(format), console, progress);
            try
            {
                string newPath = result.GetRequiredValue(@new);
                AcceptedChanges list = ReadAccepted(result.GetValue(accepted), newPath);
                EvolutionOptions options = EvolutionOptions.Default with { Define = result.GetValue(define), Accepted = list };
                XmlCatalog? addresses = CatalogOption.Read(result, catalog);
                VersionComparison comparison = new(newPath, SchemaLoading.Load(newPath, console, addresses, failures), options, result.GetValue(corpus), addresses, console, failures);
                List<EvolutionReport> reports = [.. OldVersions(result.GetRequiredValue(old), newPath).Select(comparison.Compare)];
                DiffReport.Write(reports, result.GetValue(mode), result.GetValue(format), console);
                return reports.Max(report => ExitCodeOf(report.Answer(result.GetValue(mode) ?? CompatibilityMode.Backward)));
            }
            catch (Exception exception) when (exception is not UsageException)
            {
                failures.End(exception);
                throw;
            }
        });
        return command;
    }

    private static int ExitCodeOf(Compatibility answer) => answer switch
    {
        Compatibility.Compatible => ExitCode.Yes,
        Compatibility.Broken => ExitCode.No,
        _ => ExitCode.Undecided,
    };

    private static IReadOnlyList<string> OldVersions(string path, string newPath)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        IReadOnlyList<string> versions = SchemaVersions.Find(path, newPath);
        return versions.Count > 0 ? versions : throw new UnusableInputException($"there is no version of '{Path.GetFileName(newPath)}' in the folder '{path}'");
    }

    private static AcceptedChanges ReadAccepted(string? path, string newPath)
    {
        if (path is null)
        {
            return AcceptedChanges.None;
        }

        try
        {
            return SchemaEvolution.ReadAccepted(path, newPath);
        }
        catch (AcceptedChangesException exception)
        {
            throw new UnusableInputException($"{path}:{exception.Line}: {exception.Message}", exception);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read '{path}': {InputFailure.Describe(path, exception)}", exception);
        }
    }
}
