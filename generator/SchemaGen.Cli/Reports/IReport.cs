using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes the results of a batch, one input after the other.</summary>
internal interface IReport
{
    /// <summary>Reports the diagnostics of a schema.</summary>
    void Schema(string file, SchemaResult result);

    /// <summary>Reports findings in a correct schema.</summary>
    void Findings(string file, IReadOnlyList<SchemaDiagnostic> findings);

    /// <summary>Reports the errors of a document.</summary>
    void Document(string file, IReadOnlyList<XmlValidationError> errors);

    /// <summary>Reports an input that could not be read.</summary>
    void Unreadable(string file, string reason);

    /// <summary>Reports the errors of a schema that prevent checking the inputs.</summary>
    void Unusable(string file, IReadOnlyList<Problem> problems);

    /// <summary>Reports why there are no further results.</summary>
    void Failure(Problem problem);

    /// <summary>Writes the output that had to wait for the last input.</summary>
    void End();

    /// <summary>Completes the report after an exception ends the command. Other code writes the message to the standard error.</summary>
    void End(Exception exception)
    {
        if (exception is not UnusableInputException { IsReported: true })
        {
            Failure(Problem.Of(exception));
        }

        End();
    }
}
