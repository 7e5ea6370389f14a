using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>validate</c>: checks whether documents are valid.</summary>
internal static class ValidateCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "every document is valid",
        No: "a document is not valid or not well-formed",
        ("validate domain.rng guest.xml", "one document; what is wrong is told as file:line:column"),
        ("validate domain.rng --files-from -", "documents whose paths come from the standard input, such as those of 'find'"),
        ("validate domain.rng *.xml --format json", "many, with an object for each on a line"),
        ("validate domain.rng - < guest.xml", "a document from the standard input"),
        ("validate --by-model *.xml", "documents that name their schemas by <?xml-model?>"),
        ("validate page.rnc page.xml --dtd internal --id-checks", "with a DOCTYPE, and looking at identifiers"));

    public static Command Create(ToolConsole console)
    {
        Argument<string?> schema = new InputArgument<string?>("SCHEMA") { Description = "The schema's main file, .rng or .rnc; - is the standard input. Not with --by-model.", Arity = ArgumentArity.ZeroOrOne };
        Argument<string[]> files = new InputArgument<string[]>("FILE") { Description = "Documents, of any size; - is the standard input.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> list = new InputOption("--files-from") { Description = "A file with a document's path on each line; - is the standard input.", HelpName = "LIST|-" };
        Option<bool> byModel = new("--by-model") { Description = "Validate each document by the RELAX NG schemas that it names by <?xml-model?>; there is no SCHEMA." };
        Option<XmlDoctype> dtd = DoctypeOption.Create();
        Option<bool> idChecks = new("--id-checks") { Description = "Check also that identifiers (ID) are unique and references (IDREF, IDREFS) lead to one." };
        Option<int> maxErrors = WholeNumber.Option("--max-errors", "How many errors of a document are reported", minimum: 1, XmlReadOptions.Default.MaxErrors);
        Option<string[]> catalog = CatalogOption.Create();
        Option<ReportFormat> format = SharedOptions.ProblemFormat();
        Command command = new ToolCommand("validate", "Validates documents. What is valid is not mentioned.", Help) { schema, files, list, byModel, idChecks, dtd, maxErrors, catalog, format };
        command.SetAction(result =>
        {
            string? schemaPath = result.GetValue(schema);
            bool isByModel = result.GetValue(byModel);
            string[] given = [.. isByModel && schemaPath is not null ? [schemaPath] : Array.Empty<string>(), .. result.GetValue(files) ?? []];
            if (schemaPath is null && !isByModel)
            {
                throw new UsageException("SCHEMA is missing: the schema's main file, .rng or .rnc, or --by-model");
            }

            if (given.Length == 0 && result.GetValue(list) is null)
            {
                throw new UsageException("there are no documents: give FILE or --files-from");
            }

            return SharedOptions.Report(result.GetValue(format), console, (report, progress) =>
            {
                List<string> paths = FileList.Read(given, result.GetValue(list), console);
                if (FileList.RepeatedInput([isByModel ? null : schemaPath, result.GetValue(list), .. paths]) is [string mistake])
                {
                    throw new UsageException(mistake);
                }

                XmlCatalog? addresses = CatalogOption.Read(result, catalog);
                bool checksIdentifiers = result.GetValue(idChecks);
                DocumentSchema? only = isByModel
                    ? null
                    : DocumentSchema.Of(schemaPath!, RelaxNgSchema.Create(SchemaLoading.Load(schemaPath!, console, addresses, report)), checksIdentifiers, console, report);
                DocumentBatch batch = new(
                    only,
                    new ModelSchemas(addresses, checksIdentifiers, console, report),
                    report,
                    DocumentReading.Settings(result.GetValue(dtd)),
                    new XmlReadOptions { MaxErrors = result.GetValue(maxErrors), Doctype = result.GetValue(dtd) },
                    console.OpenInput);
                return batch.Validate(paths, progress);
            });
        });
        return command;
    }
}
