namespace SchemaGen.Evolution;

/// <summary>The severity of a change that breaks the requested compatibility.</summary>
public enum ChangeSeverity
{
    /// <summary>Not at all: it is not reported.</summary>
    None,

    /// <summary>It is reported, and does not stand against what is asked.</summary>
    Info,

    /// <summary>The same, as a warning.</summary>
    Warning,

    /// <summary>It stands against what is asked.</summary>
    Error,
}
