using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Cli;

/// <summary>The tool cannot go on: what it was given is not there or not usable. The message is the line that the user sees.</summary>
internal sealed class UnusableInputException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The place that is at fault, where it is known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether the report has said already what is wrong.</summary>
    public bool IsReported { get; init; }
}
