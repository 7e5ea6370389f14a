using System.CommandLine;
using System.CommandLine.Parsing;
using SchemaGen.Cli.Commands;

namespace SchemaGen.Cli;

/// <summary>The tool as a function of its arguments and streams.</summary>
public static class CommandLineTool
{
    /// <summary>Runs the tool.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        RootCommand root = new("RELAX NG for .NET: checks and compares schemas, validates documents, generates classes.") { HelpName = "schemagen" };
        root.Add(CheckCommand.Create(console));
        root.Add(ValidateCommand.Create(console));
        root.Add(DiffCommand.Create(console));
        root.Add(SimplifyCommand.Create(console));
        root.Add(ConvertCommand.Create(console));
        root.Add(SampleCommand.Create(console));
        root.Add(GenerateCommand.Create(console));
        root.Add(DetectCommand.Create(console));
        root.Add(ProbeCommand.Create(console));
        root.Add(UnitsCommand.Create(console));
        ParseResult parsed = root.Parse(arguments);
        try
        {
            List<string> mistakes = [.. UnknownOptions(parsed), .. parsed.Errors.Select(static error => error.Message)];
            return mistakes.Count > 0
                ? Refuse(parsed, mistakes, console)
                : parsed.Invoke(new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UnusableInputException exception)
        {
            console.Complain(exception.Message);
            return ExitCode.Unusable;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Streams of our own: the reader of a pipe has gone, a disk is full.
            console.Complain(exception.Message);
            return ExitCode.Unusable;
        }
        finally
        {
            Flush(console);
        }
    }

    /// <summary>
    /// The parser takes an unknown option for a file where a command has any number of them. Files whose names begin with a hyphen stand
    /// behind <c>--</c>. A negative number is no option either.
    /// </summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(static token => token.Type != TokenType.DoubleDash)
        .Where(static token => token is { Type: TokenType.Argument, Value: ['-', not (>= '0' and <= '9'), ..] })
        .Select(static token => $"there is no option '{token.Value}'");

    private static int Refuse(ParseResult parsed, List<string> mistakes, ToolConsole console)
    {
        foreach (string mistake in mistakes)
        {
            console.Complain(mistake);
        }

        string command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        console.Error.WriteLine($"Usage: schemagen{command} --help");
        return ExitCode.Unusable;
    }

    private static void Flush(ToolConsole console)
    {
        try
        {
            console.Output.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to read it.
        }
    }
}
