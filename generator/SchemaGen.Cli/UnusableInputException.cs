using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Cli;

/// <summary>The tool cannot continue because an input does not exist or cannot be used. The message is the line that the user sees.</summary>
internal sealed class UnusableInputException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The location of the error, if it is known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether the report already contains the error.</summary>
    public bool IsReported { get; init; }
}
