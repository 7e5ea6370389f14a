namespace SchemaGen.Cli;

/// <summary>The tool cannot go on: what it was given is not there or not usable. The message is the line that the user sees.</summary>
internal sealed class UnusableInputException(string message, Exception? cause = null) : Exception(message, cause);
