namespace SchemaGen.Cli.Reports;

/// <summary>How results are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people: a line for each error.</summary>
    Text,

    /// <summary>For programs: a JSON object for each input, on one line.</summary>
    Json,
}
