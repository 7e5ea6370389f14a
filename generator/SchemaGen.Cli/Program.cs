using System.Text;

namespace SchemaGen.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        // Documents may be in any encoding that this machine has a table for.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

        // Not disposed: the tool flushes its output itself, and takes it well if nobody is left to read it.
        StreamWriter output = new(Console.OpenStandardOutput(), utf8);
        StreamWriter error = new(Console.OpenStandardError(), utf8) { AutoFlush = true };
        ToolConsole console = new(Console.In, output, error)
        {
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
        return CommandLineTool.Run(args, console);
    }
}
