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

    /// <summary>What is wrong with a schema, so that the inputs cannot be judged.</summary>
    void Unusable(string file, IReadOnlyList<Problem> problems);

    /// <summary>Why there are no further results.</summary>
    void Failure(Problem problem);

    /// <summary>Writes what had to wait for the last input.</summary>
    void End();

    /// <summary>Writes a complete report where an exception ends the command; the standard error gets its message from elsewhere.</summary>
    void End(Exception exception)
    {
        if (exception is not UnusableInputException { IsReported: true })
        {
            Failure(Problem.Of(exception));
        }

        End();
    }
}
