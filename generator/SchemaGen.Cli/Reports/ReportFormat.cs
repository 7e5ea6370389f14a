namespace SchemaGen.Cli.Reports;

/// <summary>The output format of results.</summary>
internal enum ReportFormat
{
    /// <summary>For people: a line for each error.</summary>
    Text,

    /// <summary>For programs: a JSON object for each input, on one line.</summary>
    Json,

    /// <summary>For code scanning: one log in SARIF.</summary>
    Sarif,

    /// <summary>For GitHub workflows: an annotation for each error.</summary>
    GitHub,
}
