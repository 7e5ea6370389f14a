using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Identifiers;

namespace SchemaGen.Cli.Commands;

/// <summary><c>validate</c>: are documents valid?</summary>
internal static class ValidateCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "every document is valid",
        No: "a document is not valid or not well-formed",
        ("validate domain.rng guest.xml", "one document; what is wrong is told as file:line:column"),
        ("validate domain.rng --files-from -", "documents whose paths come from the standard input, such as those of 'find'"),
        ("validate domain.rng *.xml --format json", "many, with an object for each on a line"),
        ("validate domain.rng - < guest.xml", "a document from the standard input"),
        ("validate page.rnc page.xml --dtd internal --id-checks", "with a DOCTYPE, and looking at identifiers"));

    public static Command Create(ToolConsole console)
    {
        Argument<string> schema = SharedOptions.Schema();
        Argument<string[]> files = new("FILE") { Description = "Documents, of any size; - is the standard input.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> list = new("--files-from") { Description = "A file with a document's path on each line; - is the standard input.", HelpName = "LIST|-" };
        Option<XmlDoctype> dtd = Choice.Option(
            "--dtd",
            "What becomes of a DOCTYPE: refuse the document (default), ignore it, or read its internal subset. Nothing external is ever opened.",
            ("refuse", XmlDoctype.Refuse),
            ("ignore", XmlDoctype.Ignore),
            ("internal", XmlDoctype.Internal));
        Option<bool> idChecks = new("--id-checks") { Description = "Check also that identifiers (ID) are unique and references (IDREF, IDREFS) lead to one." };
        Option<int> maxErrors = WholeNumber.Option("--max-errors", "How many errors of a document are reported", minimum: 1, XmlReadOptions.Default.MaxErrors);
        Option<string[]> catalog = CatalogOption.Create();
        Option<ReportFormat> format = SharedOptions.ProblemFormat();
        Command command = new ToolCommand("validate", "Validates documents. What is valid is not mentioned.", Help) { schema, files, list, idChecks, dtd, maxErrors, catalog, format };
        command.SetAction(result =>
        {
            if (result.GetValue(files) is not { Length: > 0 } && result.GetValue(list) is null)
            {
                throw new UsageException("there are no documents: give FILE or --files-from");
            }

            List<string> paths = FileList.Read(result.GetValue(files) ?? [], result.GetValue(list), console);
            string schemaPath = result.GetRequiredValue(schema);
            RelaxNgSchema loaded = RelaxNgSchema.Create(SchemaLoading.Load(schemaPath, console, CatalogOption.Read(result, catalog)));
            SayIfSlow(loaded, console);
            using Progress progress = new(console);
            DocumentBatch batch = new(
                loaded,
                result.GetValue(idChecks) ? IdCheckerOf(loaded, schemaPath, console) : null,
                SharedOptions.Report(result.GetValue(format), console, progress),
                DocumentReading.Settings(result.GetValue(dtd)),
                new XmlReadOptions { MaxErrors = result.GetValue(maxErrors), Doctype = result.GetValue(dtd) },
                console.OpenInput);
            return batch.Validate(paths, progress);
        });
        return command;
    }

    private static void SayIfSlow(RelaxNgSchema schema, ToolConsole console)
    {
        if (!schema.IsCompiled)
        {
            console.Complain($"{schema.Diagnostics[^1].Location}: {schema.Diagnostics[^1].Message}; it takes longer, and of each document only the first error is found");
        }
    }

    private static IdChecker IdCheckerOf(RelaxNgSchema schema, string path, ToolConsole console)
    {
        IdTable table = IdTable.Of(schema.Grammar);
        foreach (IdConflict conflict in table.Conflicts)
        {
            console.Error.WriteLine($"{conflict.Location}: error {IdErrorCodes.UndecidedIdentifiers}: {conflict.Message}");
        }

        return table.Conflicts.IsEmpty ? new IdChecker(table) : throw new UnusableInputException($"identifiers cannot be checked: the schema '{path}' does not say which attributes they are; without --id-checks documents are validated");
    }
}
