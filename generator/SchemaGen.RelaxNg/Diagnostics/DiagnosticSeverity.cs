namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>The severity of a <see cref="SchemaDiagnostic"/>.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably not meant.</summary>
    Warning,

    /// <summary>The schema cannot be used.</summary>
    Error,
}
