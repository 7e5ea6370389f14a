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

    // Separate from Main, so that failures to load a part of the tool are caught as well.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(string[] args)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

        // Not disposed: the tool flushes its output itself and tolerates a reader that has gone.
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

    /// <summary>Reports that the process lacks something the tool needs to start: descriptors, memory, or a file of the tool itself.</summary>
    private static int Refuse(Exception exception)
    {
        try
        {
            StandardStreams.WriteError($"schemagen: the tool cannot run here: {exception.Message.ReplaceLineEndings(" ")}\n");
        }
        catch (Exception)
        {
            // The error cannot be written, so only the exit code reports it.
        }

        return ExitCode.Unusable;
    }

    private static int? WidthOfTerminal() => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null;

    /// <summary>Whether to color results: on a terminal with colors, unless its user disabled them (no-color.org).</summary>
    private static bool TakesColors() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && AnsiConsole.Profile.Capabilities.Ansi;
}
