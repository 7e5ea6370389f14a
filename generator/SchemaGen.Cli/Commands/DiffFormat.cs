namespace SchemaGen.Cli.Commands;

/// <summary>The output format of a comparison.</summary>
internal enum DiffFormat
{
    /// <summary>For people, with colours on a terminal.</summary>
    Text,

    /// <summary>For programs: an object for each comparison, on one line.</summary>
    Json,

    /// <summary>For the comment of a pull request.</summary>
    Markdown,

    /// <summary>A section of a changelog, in Markdown.</summary>
    Changelog,

    /// <summary>A self-contained page for a browser.</summary>
    Html,

    /// <summary>For code scanning: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>For GitHub workflows: annotations.</summary>
    GitHub,

    /// <summary>For build servers that show tests.</summary>
    JUnit,
}
