using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SchemaGen.Cli.Help;

/// <summary>Writes the help of the parser's library, followed by the command's examples and exit codes.</summary>
internal sealed class ToolHelpAction(CommandHelp rootHelp) : SynchronousCommandLineAction
{
    private readonly HelpAction _standard = new();

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        _standard.Invoke(parseResult);
        CommandHelp help = (command as ToolCommand)?.Help ?? rootHelp;
        WriteExamples(help, output);
        WriteExitCodes(help, output);
        if (command is RootCommand)
        {
            output.WriteLine("'schemagen COMMAND --help' shows a command's options and examples.");
        }

        return ExitCode.Yes;
    }

    private static void WriteExamples(CommandHelp help, TextWriter output)
    {
        output.WriteLine("Examples:");
        int width = help.Examples.Max(static example => example.Arguments.Length);
        foreach ((string arguments, string meaning) in help.Examples)
        {
            output.WriteLine($"  schemagen {arguments.PadRight(width)}  {meaning}");
        }

        output.WriteLine();
    }

    private static void WriteExitCodes(CommandHelp help, TextWriter output)
    {
        output.WriteLine("Exit codes:");
        Write(ExitCode.Yes, help.Yes);
        Write(ExitCode.No, help.No);
        Write(ExitCode.Unusable, help.Unusable);
        Write(ExitCode.Undecided, help.Undecided);
        foreach ((int code, string meaning) in help.Further)
        {
            Write(code, meaning);
        }

        output.WriteLine();

        void Write(int code, string? meaning)
        {
            if (meaning is not null)
            {
                output.WriteLine($"  {code}  {meaning}");
            }
        }
    }
}
