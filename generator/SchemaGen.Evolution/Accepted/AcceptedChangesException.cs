namespace SchemaGen.Evolution.Accepted;

/// <summary>A list of accepted changes cannot be used.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="line">The line, from 1.</param>
public sealed class AcceptedChangesException(string message, int line) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
