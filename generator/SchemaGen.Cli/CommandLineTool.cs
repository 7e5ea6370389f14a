using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Text;
using SchemaGen.Cli.Commands;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Help;

namespace SchemaGen.Cli;

/// <summary>The tool as a function of its arguments and streams.</summary>
public static class CommandLineTool
{
    private static readonly CommandHelp RootHelp = new(
        Yes: "yes: valid, correct, compatible, a complete chain",
        No: "no: invalid, incorrect, incompatible, a broken chain",
        ("validate domain.rng guest.xml", "is this document valid?"),
        ("diff v1/domain.rng v2/domain.rng", "is the new version compatible, and what changed?"),
        ("completion bash", "the script that lets bash complete command lines"))
    {
        Undecided = "undecided",
        Further = [(ExitCode.Damaged, "damaged: an image that was inspected"), (ExitCode.Mismatch, "mismatch: an inspected image of another format than expected, or no disk image"), (ExitCode.Refused, "refused: to adapt a document, something would have to be invented")],
    };

    /// <summary>Runs the tool.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);

        // Documents may be in any encoding that .NET has a table for.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        int exitCode = RunCommand(arguments, console);
        return TryFlush(console) ? exitCode : ExitCode.Unusable;
    }

    private static int RunCommand(IReadOnlyList<string> arguments, ToolConsole console)
    {
        ParseResult? parsed = null;
        try
        {
            // As in other programs, an argument that begins with @ is a file, not a list of further arguments.
            parsed = CreateRoot(console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            IReadOnlyList<string> mistakes = parsed.Action is ToolHelpAction or VersionAction or SuggestAction ? [] : CommandLineMistakes.In(parsed);
            return mistakes.Count > 0
                ? Refuse(parsed, mistakes, console)
                : parsed.Invoke(new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception) when (parsed is not null)
        {
            return Refuse(parsed, [exception.Message], console);
        }
        catch (UnusableInputException exception)
        {
            console.Complain(exception.Message);
            return ExitCode.Unusable;
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            // This includes our own streams: the reader of a pipe has gone, or a disk is full.
            console.Complain(InputFailure.Describe(exception));
            return ExitCode.Unusable;
        }
    }

    /// <summary>Creates the root command with all commands.</summary>
    internal static RootCommand CreateRoot(ToolConsole console)
    {
        RootCommand root = new("RELAX NG for .NET: checks and compares schemas, validates documents, generates classes.") { HelpName = "schemagen" };
        root.Add(CheckCommand.Create(console));
        root.Add(ValidateCommand.Create(console));
        root.Add(DiffCommand.Create(console));
        root.Add(VersionsCommand.Create(console));
        root.Add(AdaptCommand.Create(console));
        root.Add(SimplifyCommand.Create(console));
        root.Add(ConvertCommand.Create(console));
        root.Add(FormatCommand.Create(console));
        root.Add(LintCommand.Create(console));
        root.Add(SampleCommand.Create(console));
        root.Add(GenerateCommand.Create(console));
        root.Add(DocsCommand.Create(console));
        root.Add(DetectCommand.Create(console));
        root.Add(InspectCommand.Create(console));
        root.Add(ProbeCommand.Create(console));
        root.Add(UnitsCommand.Create(console));
        root.Add(CompletionCommand.Create(console));

        // The library also defines /h and /?, but on most systems these are file names.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Add(new HelpOption("--help", "-h", "-?") { Action = new ToolHelpAction(RootHelp) });
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        SuggestDirective suggest = root.Directives.OfType<SuggestDirective>().Single();
        suggest.Action = new SuggestAction(suggest);
        return root;
    }

    private static int Refuse(ParseResult parsed, IReadOnlyList<string> mistakes, ToolConsole console)
    {
        foreach (string mistake in mistakes)
        {
            console.Complain(mistake);
        }

        string command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        console.Error.WriteLine($"Usage: schemagen{command} --help");
        return ExitCode.Unusable;
    }

    // If the reader of a pipe has gone, .NET reports nothing, and neither does this. A full disk or a closed output is reported.
    private static bool TryFlush(ToolConsole console)
    {
        try
        {
            console.Output.Flush();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Complain($"cannot write the output: {InputFailure.Describe(exception)}");
            return false;
        }
    }
}
