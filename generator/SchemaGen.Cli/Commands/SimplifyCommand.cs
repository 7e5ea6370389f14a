using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.Cli.Commands;

/// <summary><c>simplify</c>: writes the simplified form of a schema.</summary>
internal static class SimplifyCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the simple form was written",
        No: null,
        ("simplify domain.rng", "in the XML syntax"),
        ("simplify domain.rng --syntax compact", "in the compact syntax"));

    public static Command Create(ToolConsole console)
    {
        Argument<string> schema = SharedOptions.Schema();
        Option<SchemaSyntax> syntax = Choice.Option(
            "--syntax", "The syntax to write: xml (default) or compact.", ("xml", SchemaSyntax.Xml), ("compact", SchemaSyntax.Compact));
        Option<string[]> catalog = CatalogOption.Create();
        Command command = new ToolCommand("simplify", "Writes the simple form of a schema (specification, 4.21).", Help) { schema, syntax, catalog };
        command.SetAction(result =>
        {
            console.Output.Write(SimpleFormWriter.Write(SchemaLoading.Load(result.GetRequiredValue(schema), console, CatalogOption.Read(result, catalog)).Grammar!, result.GetValue(syntax)));
            return ExitCode.Yes;
        });
        return command;
    }
}
