using Spectre.Console;

namespace SchemaGen.Cli.Reports;

/// <summary>Where styled text is written.</summary>
internal static class Terminal
{
    /// <summary>A terminal that takes colours. That it does was found out by the one who opened the output.</summary>
    public static IAnsiConsole Of(TextWriter output) => Create(output, AnsiSupport.Yes, ColorSystemSupport.Standard);

    /// <summary>Something that takes plain text.</summary>
    public static IAnsiConsole WithoutColors(TextWriter output) => Create(output, AnsiSupport.No, ColorSystemSupport.NoColors);

    private static IAnsiConsole Create(TextWriter output, AnsiSupport ansi, ColorSystemSupport colors)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = colors, Out = new AnsiConsoleOutput(output) });

        // A terminal breaks long lines itself, and better: what is copied from it has no breaks.
        terminal.Profile.Width = int.MaxValue;
        return terminal;
    }
}
