using SchemaGen.Cli.Reports;

namespace SchemaGen.Cli;

/// <summary>The streams of the tool. Results go to <see cref="Output"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="output">The writer for results.</param>
/// <param name="error">The writer for everything else.</param>
public sealed class ToolConsole(TextWriter output, TextWriter error)
{
    /// <summary>The writer for results.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>The writer for everything else.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Opens the standard input, which holds a single input or list.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Whether results are in color.</summary>
    public bool HasColors { get; init; }

    /// <summary>The number of columns of the terminal that shows results; null if results do not go to a terminal.</summary>
    public int? Width { get; init; }

    /// <summary>Whether errors go to a terminal. Long work then shows its progress.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The delay before long work shows its progress.</summary>
    public TimeSpan ProgressDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The minimum interval between two updates of the progress.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Reports on one line that an input cannot be read, with the reason.</summary>
    internal void CannotRead(string path, string reason) => Complain($"cannot read '{path}': {reason}");

    /// <summary>Reports on one line why something cannot be done.</summary>
    public void Complain(string message) => Error.WriteLine(Printable.Text($"schemagen: {message}"));

    /// <summary>Reports a problem in an input that the results are not about.</summary>
    internal void Mention(Problem problem) => Mention(problem.ToString());

    /// <summary>Reports a remark about an input on one line.</summary>
    internal void Mention(string line) => Error.WriteLine(Printable.Text(line));

    /// <summary>Writes a result on one line.</summary>
    internal void WriteLine(string line) => Output.WriteLine(Printable.Text(line));
}
