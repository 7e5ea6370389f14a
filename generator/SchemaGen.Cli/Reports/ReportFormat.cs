namespace SchemaGen.Cli.Reports;

/// <summary>How results are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people: a line for each error.</summary>
    Text,

    /// <summary>For programs: a JSON object for each input, on one line.</summary>
    Json,

    /// <summary>For code scanning: one log in SARIF.</summary>
    Sarif,

    /// <summary>For workflows of GitHub: an annotation for each error.</summary>
    GitHub,
}
