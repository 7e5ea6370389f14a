using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Cli.Reports.Evolution;
using SchemaGen.Evolution;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>diff</c>: compares two versions of a schema and decides whether they are compatible.</summary>
internal static class DiffCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the versions are compatible in what --mode asks",
        No: "they are not, and a document shows it",
        ("diff v1/domain.rng v2/domain.rng", "does the new version accept what the old one does?"),
        ("diff v1/domain.rng v2/domain.rng --mode full --accepted meant.json", "in both directions, except for changes that are meant"),
        ("diff versions domain.rng --format markdown", "each version in a folder with the present one, for a pull request"),
        ("diff git:v1.2 domain.rng", "the file as it was at a tag, with what it includes"),
        ("diff v1/domain.rng v2/domain.rng --define disk --corpus guests", "one definition, and which documents its changes hit"))
    {
        Undecided = "it is not known within the limits",
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> old = new InputArgument<string>("OLD") { Description = "The old version's main file; - is the standard input; a folder of versions, each of which is compared; or git:REVISION or git:REVISION:PATH, as it was at that commit." };
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
        PolicyOptions policy = new();
        Option<bool> suggest = new("--suggest-version") { Description = "Says which part of the version should change, of the schema and of a library with the C# types." };
        Option<string[]> catalog = CatalogOption.Create();
        Option<DiffFormat> format = Choice.Option(
            "--format",
            "text (default), json: an object for each comparison, on one line, markdown for pull requests, changelog: a section of one in Markdown, html for a browser, sarif for code scanning, github: annotations of a workflow, or junit for build servers.",
            ("text", DiffFormat.Text),
            ("json", DiffFormat.Json),
            ("markdown", DiffFormat.Markdown),
            ("changelog", DiffFormat.Changelog),
            ("html", DiffFormat.Html),
            ("sarif", DiffFormat.Sarif),
            ("github", DiffFormat.GitHub),
            ("junit", DiffFormat.JUnit));
        Option<string?> templates = new("--templates") { Description = "A folder of templates for --format html; 'docs --write-templates' writes the built-in ones.", HelpName = "DIR" };
        Command command = new ToolCommand("diff", "Compares two versions of a schema: compatible, proved, or the document that breaks; and what changed.", Help)
        {
            old, @new, mode, define, corpus, catalog, format, templates, suggest,
        };
        policy.AddTo(command);
        command.SetAction(result =>
        {
            if (result.GetValue(templates) is not null && result.GetValue(format) != DiffFormat.Html)
            {
                throw new UsageException("--templates is for --format html");
            }

            if (result.GetValue(suggest) && result.GetValue(format) != DiffFormat.Text)
            {
                throw new UsageException("--suggest-version is for --format text; json has it as suggestedVersion");
            }

            using Progress progress = new(console);
            IReport failures = DiffFailureReport.Of(result.GetValue(format), console, progress);
            try
            {
                TemplateFolder look = TemplateFolder.Read(result.GetValue(templates));
                string newPath = result.GetRequiredValue(@new);
                EvolutionOptions options = EvolutionOptions.Default with { Define = result.GetValue(define), Accepted = policy.Read(result, newPath) };
                XmlCatalog? addresses = CatalogOption.Read(result, catalog);
                VersionComparison comparison = new(newPath, SchemaLoading.Load(newPath, console, addresses, failures), options, result.GetValue(corpus), addresses, console, failures);
                List<EvolutionReport> reports = [.. OldVersions(result.GetRequiredValue(old), newPath).Select(comparison.Compare)];
                CompatibilityMode asked = result.GetValue(mode) ?? CompatibilityMode.Backward;
                DiffReport.Write(reports, result.GetValue(mode), result.GetValue(format), look.Templates, console);
                DiffReport.WriteAdvice(result.GetValue(suggest) ? reports : [], console);
                policy.Write(result, reports, asked, console);
                return reports.Max(report => ExitCodeOf(report.Answer(asked)));
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
}
