using System.CommandLine;
using System.Text;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Evolution;
using SchemaGen.RelaxNg;
using SchemaGen.Runtime.Writing;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;
using SchemaGen.Site;
using SchemaGen.Site.Model;
using SchemaGen.Site.Rendering;

namespace SchemaGen.Cli.Commands;

/// <summary><c>docs</c>: writes the documentation of a schema for people.</summary>
internal static class DocsCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the files were written",
        No: null,
        ("docs domain.rng --output site", "a page for each element and definition; open site/index.html"),
        ("docs domain.rng --output site --since v1/domain.rng --examples guests", "... with what changed, and examples that people wrote"),
        ("docs domain.rng --output DOMAIN.md --format markdown", "one file for a repository"),
        ("docs --write-templates look", "the templates, to be changed"),
        ("docs domain.rng --output site --templates look", "... and used"));

    public static Command Create(ToolConsole console)
    {
        Argument<string?> schema = new InputArgument<string?>("SCHEMA") { Description = "The schema's main file, .rng or .rnc; - is the standard input.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> output = new("--output") { Description = "The folder of the site; for json and markdown the file.", HelpName = "PATH" };
        Option<string?> title = new("--title") { Description = "The title; the name of the schema if it is not given.", HelpName = "T" };
        Option<string?> since = new InputOption("--since") { Description = "An old version's main file, or git:REVISION or git:REVISION:PATH: pages say what changed since; - is the standard input.", HelpName = "OLD" };
        Option<string?> examples = new("--examples") { Description = "A folder of documents (*.xml) from which examples are taken.", HelpName = "DIR" };
        Option<string?> templates = new("--templates") { Description = "A folder of templates; each replaces the built-in one of its name.", HelpName = "DIR" };
        Option<string?> write = new("--write-templates") { Description = "Writes the built-in templates into a folder.", HelpName = "DIR" };
        Option<DocsFormat> format = Choice.Option(
            "--format", "html (default), json or markdown.", ("html", DocsFormat.Html), ("json", DocsFormat.Json), ("markdown", DocsFormat.Markdown));
        Option<string[]> catalog = CatalogOption.Create();
        Command command = new ToolCommand("docs", "Writes the documentation of a schema: a site, Markdown or JSON.", Help)
        {
            schema, output, title, since, examples, templates, write, format, catalog,
        };
        command.SetAction(result =>
        {
            if (result.GetValue(write) is { } folder)
            {
                WriteAll(folder, TemplateSet.BuiltIn, console);
                return ExitCode.Yes;
            }

            if (result.GetValue(schema) is not { } path || result.GetValue(output) is not { } target)
            {
                throw new UsageException("docs needs a schema and --output, or --write-templates");
            }

            if (result.GetValue(format) != DocsFormat.Html && path != FileList.StandardInput && Path.GetFullPath(path) == Path.GetFullPath(target))
            {
                throw new UsageException($"--output '{target}' is the schema itself");
            }

            XmlCatalog? addresses = CatalogOption.Read(result, catalog);
            string name = result.GetValue(title) ?? (path == FileList.StandardInput ? "Schema" : Path.GetFileNameWithoutExtension(path));
            using Progress progress = new(console);
            TextReport failures = new(console, progress);
            SchemaResult loaded = SchemaLoading.Load(path, console, addresses, failures);
            if (SchemaSites.FindProblem(loaded.Linked!) is { } problem)
            {
                console.Mention(Problem.Of(problem));
                throw new UnusableInputException($"the schema '{path}' cannot be documented");
            }

            SiteOptions options = new(name)
            {
                Since = result.GetValue(since) is { } old ? new VersionComparison(path, loaded, EvolutionOptions.Default, null, addresses, console, failures).Compare(old) : null,
                Documents = result.GetValue(examples) is { } documents ? ExampleDocuments.Read(documents, RelaxNgSchema.Create(loaded), console) : [],
            };
            Write(SchemaSites.Of(loaded, options), result.GetValue(format), target, result.GetValue(templates), console);
            return ExitCode.Yes;
        });
        return command;
    }

    private static void Write(SchemaSite site, DocsFormat format, string target, string? folder, ToolConsole console)
    {
        TemplateFolder templates = TemplateFolder.Read(folder);
        switch (format)
        {
            case DocsFormat.Json:
                FileReplacement.Write(target, Encoding.UTF8.GetBytes(SiteRenderer.ToJson(site)));
                break;
            case DocsFormat.Markdown:
                FileReplacement.Write(target, Encoding.UTF8.GetBytes(TemplateFolder.Rendering(() => SiteRenderer.Markdown(site, templates.Templates))));
                break;
            default:
                // Render everything first: an error must not leave half a site.
                WriteAll(target, TemplateFolder.Rendering(() => SiteRenderer.Html(site, templates.Templates).ToList()), console);
                foreach (string file in templates.OtherFiles)
                {
                    File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
                }

                break;
        }
    }

    private static void WriteAll(string folder, IEnumerable<SiteFile> files, ToolConsole console)
    {
        int count = 0;
        foreach (SiteFile file in files)
        {
            string path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
            count++;
        }

        console.WriteLine($"{Path.Combine(folder, "index.html")}: {count} files");
    }
}
