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
        Command command = new("simplify", "Writes the simple form of a schema (specification, 4.21), in the XML syntax.") { schema };
        command.SetAction(result =>
        {
            console.Output.Write(SimpleFormWriter.Write(SchemaLoading.Load(result.GetRequiredValue(schema), console).Grammar!));
            return ExitCode.Yes;
        });
        return command;
    }
}
