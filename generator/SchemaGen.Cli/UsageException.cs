namespace SchemaGen.Cli;

/// <summary>A command line that its command cannot make sense of. The message is the line that the user sees.</summary>
internal sealed class UsageException(string message) : Exception(message);
