using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Linting;
using SchemaGen.Cli.Reports;
using SchemaGen.Datatypes;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Commands;

/// <summary><c>lint</c>: finds doubtful constructs in correct schemas.</summary>
internal static class LintCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "nothing was found",
        No: "something was found",
        ("lint domain.rng", "what is never used, ambiguous, impossible, or misread by libxml2"),
        ("lint domain.rng --disable SG0802 --disable SG0807", "without two of the rules"),
        ("lint *.rnc --format github", "as annotations of a workflow"));

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> schemas = new InputArgument<string[]>("SCHEMA") { Description = "The main file of each schema, .rng or .rnc; - is the standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> disable = new("--disable") { Description = "The code of a rule that is not applied; several may be given.", HelpName = "CODE" };
        Option<string[]> catalog = CatalogOption.Create();
        Option<ReportFormat> format = SharedOptions.ProblemFormat();
        Command command = new ToolCommand("lint", "Finds what is allowed in a schema but probably not meant.", Help) { schemas, disable, catalog, format };
        command.SetAction(result =>
        {
            HashSet<string> disabled = CodesOf(result.GetValue(disable) ?? []);
            return SharedOptions.ReportEach(
                result.GetValue(format),
                console,
                result.GetRequiredValue(schemas),
                () => CatalogOption.Read(result, catalog),
                (path, addresses) => SchemaLinting.Of(path, disabled, addresses, console),
                static (report, path, linting) => Report(path, linting, report));
        });
        return command;
    }

    private static int Report(string path, SchemaLinting linting, IReport report)
    {
        if (!linting.Schema.IsCorrect)
        {
            report.Schema(path, linting.Schema);
            return ExitCode.Unusable;
        }

        report.Findings(path, linting.Findings);
        return linting.Findings.IsEmpty ? ExitCode.Yes : ExitCode.No;
    }

    private static HashSet<string> CodesOf(string[] given)
    {
        HashSet<string> codes = new(given, StringComparer.OrdinalIgnoreCase);
        foreach (string code in codes.Where(static code => !SchemaLinting.Codes.Contains(code, StringComparer.OrdinalIgnoreCase)))
        {
            string guess = Spelling.DidYouMean(code.ToUpperInvariant(), SchemaLinting.Codes);
            throw new UsageException($"there is no rule '{code}'{(guess.Length > 0 ? guess : $"; expected {string.Join(", ", SchemaLinting.Codes)}")}");
        }

        return codes;
    }
}
