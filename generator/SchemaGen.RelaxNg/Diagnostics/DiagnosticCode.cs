namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>
/// What can be wrong with a schema; <c>SG</c> and the number is the id that users see. Grouped by stage: 0xx configuration, 1xx syntax,
/// 2xx linking, 3xx specification section 4, 4xx section 7, 5xx datatypes, 6xx types and programs, 9xx internal.
/// </summary>
public enum DiagnosticCode
{
    /// <summary>The generator runs in a project without schemas.</summary>
    NoSchemas = 1,

    /// <summary>The project lacks the library that generated code needs.</summary>
    RuntimeMissing = 2,

    /// <summary>Generator and library are of different versions.</summary>
    RuntimeVersionDiffers = 3,

    /// <summary>The project's C# is older than generated code needs.</summary>
    LanguageVersionTooLow = 4,

    /// <summary>The metadata <c>Visibility</c> has a value of its own invention.</summary>
    VisibilityUnknown = 5,

    /// <summary>The metadata <c>Namespace</c> is no C# namespace.</summary>
    NamespaceInvalid = 6,

    /// <summary>The metadata <c>Name</c> is no C# identifier.</summary>
    SchemaNameInvalid = 7,

    /// <summary>Two schemas of one namespace have the same name.</summary>
    SchemaNameRepeated = 8,

    /// <summary>Two namespaces differ only in case.</summary>
    NamespaceDiffersByCase = 9,

    /// <summary>A file that the project names cannot be read.</summary>
    FileUnreadable = 10,

    /// <summary>A schema refers to a file by a name of different case.</summary>
    ReferenceDiffersByCase = 11,

    /// <summary>The project asks for something that this version does not do yet.</summary>
    FeatureUnsupported = 12,

    /// <summary>The schemas' folders hold too many files; the package's targets say it.</summary>
    TooManyIncludeCandidates = 20,

    /// <summary>A file is listed as a schema more than once; the package's targets say it.</summary>
    SchemaListedTwice = 21,

    /// <summary>The file is not well-formed XML.</summary>
    NotWellFormed = 101,

    /// <summary>A failure of SchemaGen itself.</summary>
    Internal = 9999,
}
