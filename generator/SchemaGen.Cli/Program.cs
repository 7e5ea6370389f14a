using System.Runtime.CompilerServices;
using System.Text;
using Spectre.Console;

namespace SchemaGen.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return Run(args);
        }
        catch (Exception exception)
        {
            return Refuse(exception);
        }
    }

    // Apart from Main, so that a part of the tool that cannot be loaded is caught as well.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(string[] args)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

        // Not disposed: the tool flushes its output itself, and takes it well if nobody is left to read it.
        StreamWriter output = new(StandardStreams.OpenOutput(), utf8);
        StreamWriter error = new(StandardStreams.OpenError(), utf8) { AutoFlush = true };
        ToolConsole console = new(output, error)
        {
            OpenInput = StandardStreams.OpenInput,
            HasColors = TakesColors(),
            Width = WidthOfTerminal(),
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
        return CommandLineTool.Run(args, console);
    }

    /// <summary>The process lacks what the tool needs to begin: descriptors, memory, a file of its own.</summary>
    private static int Refuse(Exception exception)
    {
        try
        {
            StandardStreams.WriteError($"schemagen: the tool cannot run here: {exception.Message.ReplaceLineEndings(" ")}\n");
        }
        catch (Exception)
        {
            // Without a way to say it the exit code has to do.
        }

        return ExitCode.Unusable;
    }

    private static int? WidthOfTerminal() => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null;

    /// <summary>Results have colours on a terminal that has them, unless its user does not want them (no-color.org).</summary>
    private static bool TakesColors() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && AnsiConsole.Profile.Capabilities.Ansi;
}
