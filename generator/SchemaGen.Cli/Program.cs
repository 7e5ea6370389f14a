using System.Text;

namespace SchemaGen.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        // Documents may be in any encoding that this machine has a table for.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        using StreamWriter output = new(Console.OpenStandardOutput(), utf8);
        using StreamWriter error = new(Console.OpenStandardError(), utf8) { AutoFlush = true };
        ToolConsole console = new(Console.In, output, error)
        {
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
        return CommandLineTool.Run(args, console);
    }
}
