namespace SchemaGen.Cli;

/// <summary>The streams that the tool talks to. Results go to <see cref="Output"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="input">Where lists of files are read from.</param>
/// <param name="output">Where results go.</param>
/// <param name="error">Where everything else goes.</param>
public sealed class ToolConsole(TextReader input, TextWriter output, TextWriter error)
{
    /// <summary>Where lists of files are read from.</summary>
    public TextReader Input { get; } = input;

    /// <summary>Where results go.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Where everything else goes.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether a person reads the output: then it has colours.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person reads the errors: then long work shows its progress.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Says in one line why something cannot be done.</summary>
    public void Complain(string message) => Error.WriteLine($"schemagen: {message}");
}
