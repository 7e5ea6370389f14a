using SchemaGen.Cli.Versions;

namespace SchemaGen.Cli.Reports.Versions;

/// <summary>Reports the versions that accept documents.</summary>
internal interface IVersionReport
{
    /// <summary>Writes the verdicts on a document.</summary>
    void Document(DocumentVerdicts verdicts);

    /// <summary>Writes the output that had to wait for the last document.</summary>
    void End();
}
