using Spectre.Console;

namespace SchemaGen.Cli.Reports;

/// <summary>Creates consoles for styled text.</summary>
internal static class Terminal
{
    /// <summary>Creates a console with colors. Its caller has already checked that the output supports them.</summary>
    public static IAnsiConsole Of(TextWriter output) => Create(output, AnsiSupport.Yes, ColorSystemSupport.Standard);

    /// <summary>Creates a console for plain text.</summary>
    public static IAnsiConsole WithoutColors(TextWriter output) => Create(output, AnsiSupport.No, ColorSystemSupport.NoColors);

    private static IAnsiConsole Create(TextWriter output, AnsiSupport ansi, ColorSystemSupport colors)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = colors, Out = new AnsiConsoleOutput(output) });

        // Terminals wrap long lines themselves, and text copied from them then has no line breaks.
        terminal.Profile.Width = int.MaxValue;
        return terminal;
    }
}
