using SchemaGen.Cli.Reports;

namespace SchemaGen.Cli;

/// <summary>The streams that the tool talks to. Results go to <see cref="Output"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where everything else goes.</param>
public sealed class ToolConsole(TextWriter output, TextWriter error)
{
    /// <summary>Where results go.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Where everything else goes.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Opens the standard input, for the one input or list that is in it.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Whether results have colours.</summary>
    public bool HasColors { get; init; }

    /// <summary>The number of columns of the terminal that shows results; null if none does.</summary>
    public int? Width { get; init; }

    /// <summary>Whether a person reads the errors: then long work shows its progress.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>How long work takes before it shows its progress.</summary>
    public TimeSpan ProgressDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long progress stays as it is before it is shown anew.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Says in one line that an input cannot be read, and why.</summary>
    internal void CannotRead(string path, string reason) => Complain($"cannot read '{path}': {reason}");

    /// <summary>Says in one line why something cannot be done.</summary>
    public void Complain(string message) => Error.WriteLine(Printable.Text($"schemagen: {message}"));

    /// <summary>Says what is wrong with an input that the results are not about.</summary>
    internal void Mention(Problem problem) => Mention(problem.ToString());

    /// <summary>Says something of an input in one line.</summary>
    internal void Mention(string line) => Error.WriteLine(Printable.Text(line));

    /// <summary>Writes a result as one line.</summary>
    internal void WriteLine(string line) => Output.WriteLine(Printable.Text(line));
}
