namespace SchemaGen.Evolution;

/// <summary>Whether documents of one version are documents of the other.</summary>
public enum Compatibility
{
    /// <summary>Proved: all are.</summary>
    Compatible,

    /// <summary>Not all are, and a document shows it.</summary>
    Broken,

    /// <summary>Neither was shown within the limits.</summary>
    Unknown,
}
