using SchemaGen.Cli.Reports;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Identifiers;

namespace SchemaGen.Cli.Documents;

/// <summary>A schema for validating documents.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Identifiers">The checker of identifiers, or null.</param>
internal sealed record DocumentSchema(RelaxNgSchema Schema, IdChecker? Identifiers)
{
    /// <summary>Prepares a schema.</summary>
    /// <param name="path">The schema's main file.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="checksIdentifiers">Whether identifiers are checked as well.</param>
    /// <param name="console">Receives notes.</param>
    /// <param name="report">Receives errors.</param>
    /// <exception cref="UnusableInputException">The schema does not decide which attributes are identifiers.</exception>
    public static DocumentSchema Of(string path, RelaxNgSchema schema, bool checksIdentifiers, ToolConsole console, IReport report)
    {
        if (!schema.IsCompiled)
        {
            console.Complain($"{schema.Diagnostics[^1].Location}: {schema.Diagnostics[^1].Message}; it takes longer, and of each document only the first error is found");
        }

        return new DocumentSchema(schema, checksIdentifiers ? IdCheckerOf(path, schema, report) : null);
    }

    private static IdChecker IdCheckerOf(string path, RelaxNgSchema schema, IReport report)
    {
        IdTable table = IdTable.Of(schema.Grammar);
        if (table.Conflicts.IsEmpty)
        {
            return new IdChecker(table);
        }

        report.Unusable(path, [.. table.Conflicts.Select(static conflict =>
            new Problem(conflict.Location.Path, conflict.Location.Line, conflict.Location.Column, "error", IdErrorCodes.UndecidedIdentifiers, conflict.Message))]);
        throw new UnusableInputException($"identifiers cannot be checked: the schema '{path}' does not say which attributes they are; without --id-checks documents are validated") { IsReported = true };
    }
}
