namespace SchemaGen.Evolution;

/// <summary>A schema is not as compatible as a test demands. The message is the whole report, so that any test framework shows it.</summary>
public sealed class SchemaEvolutionException : Exception
{
    /// <summary>Creates an exception for a report.</summary>
    /// <param name="message">What was demanded, and the report.</param>
    /// <param name="report">The report.</param>
    public SchemaEvolutionException(string message, EvolutionReport report)
        : base(message) => Report = report;

    /// <summary>The comparison.</summary>
    public EvolutionReport Report { get; }
}
