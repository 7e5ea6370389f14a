using Spectre.Console;

namespace SchemaGen.Cli.Reports;

/// <summary>A terminal that takes colours.</summary>
internal static class Terminal
{
    public static IAnsiConsole Of(TextWriter output)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

        // A terminal breaks long lines itself, and better: what is copied from it has no breaks.
        terminal.Profile.Width = int.MaxValue;
        return terminal;
    }
}
