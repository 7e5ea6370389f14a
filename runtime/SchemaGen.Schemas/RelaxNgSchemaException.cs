using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Schemas;

/// <summary>The exception that is thrown for an incorrect schema. It contains all diagnostics.</summary>
public sealed class RelaxNgSchemaException : Exception
{
    /// <summary>Creates an exception for diagnostics.</summary>
    /// <param name="diagnostics">At least one error.</param>
    public RelaxNgSchemaException(ImmutableArray<SchemaDiagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>The diagnostics, ordered by file and location.</summary>
    public ImmutableArray<SchemaDiagnostic> Diagnostics { get; }

    private static string Describe(ImmutableArray<SchemaDiagnostic> diagnostics)
    {
        SchemaDiagnostic first = diagnostics[0];
        string text = $"{first.Location}: {DiagnosticMessages.Id(first.Code)}: {first.Message}";
        return diagnostics.Length == 1 ? text : $"{text} (and {diagnostics.Length - 1} more)";
    }
}
