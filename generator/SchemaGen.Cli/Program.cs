using System.Text;
using Spectre.Console;

namespace SchemaGen.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

        // Not disposed: the tool flushes its output itself, and takes it well if nobody is left to read it.
        StreamWriter output = new(StandardStreams.OpenOutput(), utf8);
        StreamWriter error = new(StandardStreams.OpenError(), utf8) { AutoFlush = true };
        ToolConsole console = new(output, error)
        {
            OpenInput = StandardStreams.OpenInput,
            HasColors = TakesColors(),
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
        return CommandLineTool.Run(args, console);
    }

    /// <summary>Results have colours on a terminal that has them, unless its user does not want them (no-color.org).</summary>
    private static bool TakesColors() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && AnsiConsole.Profile.Capabilities.Ansi;
}
