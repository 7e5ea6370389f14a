using System.Text;
using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>A run of the tool in this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<JsonElement> Objects => [.. Lines.Select(static line => JsonDocument.Parse(line).RootElement)];

    public static ToolRun Of(params string[] arguments) => WithInput("", arguments);

    public static ToolRun WithInput(string input, params string[] arguments) => WithBytes(Encoding.UTF8.GetBytes(input), arguments);

    public static ToolRun OnTerminal(params string[] arguments) => Run([], isTerminal: true, arguments);

    public static ToolRun WithBytes(byte[] input, params string[] arguments) => Run(input, isTerminal: false, arguments);

    private static ToolRun Run(byte[] input, bool isTerminal, string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        ToolConsole console = new(output, error) { HasColors = isTerminal, IsErrorTerminal = isTerminal, ProgressDelay = TimeSpan.Zero, ProgressInterval = TimeSpan.Zero, OpenInput = () => new MemoryStream(input) };
        int exitCode = CommandLineTool.Run(arguments, console);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
