using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes the results of a batch, one input after the other.</summary>
internal interface IReport
{
    /// <summary>What is to be said about a schema.</summary>
    void Schema(string file, SchemaResult result);

    /// <summary>What was found in a correct schema.</summary>
    void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings);

    /// <summary>What is to be said about a document.</summary>
    void Document(string file, IReadOnlyList<XmlValidationError> errors);

    /// <summary>An input that could not be read.</summary>
    void Unreadable(string file, string reason);

    /// <summary>Writes what had to wait for the last input.</summary>
    void End();
}
