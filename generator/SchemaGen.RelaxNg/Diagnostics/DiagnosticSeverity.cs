namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>How serious a <see cref="SchemaDiagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably not meant.</summary>
    Warning,

    /// <summary>The schema cannot be used.</summary>
    Error,
}
