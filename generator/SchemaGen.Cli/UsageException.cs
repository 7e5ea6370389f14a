namespace SchemaGen.Cli;

/// <summary>An error in the command line. The message is the line that the user sees.</summary>
internal sealed class UsageException(string message) : Exception(message);
