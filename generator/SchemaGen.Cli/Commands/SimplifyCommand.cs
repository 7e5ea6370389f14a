using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.Cli.Commands;

/// <summary><c>simplify</c>: the simple form of a schema.</summary>
internal static class SimplifyCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> schema = SharedOptions.Schema();
        Option<SchemaSyntax> syntax = new("--syntax")
        {
            Description = "The syntax to write: xml (default) or compact.",
            CustomParser = static result => Choice.Parse(result, ("xml", SchemaSyntax.Xml), ("compact", SchemaSyntax.Compact)),
            HelpName = "xml|compact",
        };
        Command command = new("simplify", "Writes the simple form of a schema (specification, 4.21).") { schema, syntax };
        command.SetAction(result =>
        {
            console.Output.Write(SimpleFormWriter.Write(SchemaLoading.Load(result.GetRequiredValue(schema), console).Grammar!, result.GetValue(syntax)));
            return ExitCode.Yes;
        });
        return command;
    }
}
