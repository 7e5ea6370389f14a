using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.Runtime;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Commands;

/// <summary><c>validate</c>: are documents valid?</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> schema = SharedOptions.Schema();
        Argument<string[]> files = new("FILE") { Description = "Documents.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> list = new("--files-from") { Description = "A file with a document's path on each line; - is the standard input.", HelpName = "LIST|-" };
        Option<DtdMode> dtd = new("--dtd")
        {
            Description = "What becomes of a DOCTYPE: refuse the document (default), ignore it, or read its internal subset. Nothing external is ever opened.",
            CustomParser = static result => Choice.Parse(result, ("refuse", DtdMode.Refuse), ("ignore", DtdMode.Ignore), ("internal", DtdMode.Internal)),
            HelpName = "refuse|ignore|internal",
        };
        Option<int> maxErrors = WholeNumber.Option("--max-errors", "How many errors of a document are reported", minimum: 1, XmlReadOptions.Default.MaxErrors);
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new("validate", "Validates documents.") { schema, files, list, dtd, maxErrors, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is not { Length: > 0 } && result.GetValue(list) is null)
            {
                result.AddError("there are no documents: give FILE or --files-from");
            }
        });
        command.SetAction(result =>
        {
            List<string> paths = FileList.Read(result.GetValue(files) ?? [], result.GetValue(list), console);
            RelaxNgSchema loaded = RelaxNgSchema.Create(SchemaLoading.Load(result.GetRequiredValue(schema), console));
            ValidateCommandRun run = new(
                loaded,
                SharedOptions.Report(result.GetValue(format), console),
                DocumentReading.Settings(result.GetValue(dtd)),
                new XmlReadOptions { MaxErrors = result.GetValue(maxErrors) });
            return run.All(paths, console);
        });
        return command;
    }
}
