namespace SchemaGen.Generator.Options;

/// <summary>The role of an additional file, which the build sets in the metadata <c>SchemaGenRole</c>.</summary>
internal enum FileRole
{
    /// <summary>The main file of a schema: a <c>RelaxNgSchema</c> item.</summary>
    Schema,

    /// <summary>A file that a schema or a baseline may include.</summary>
    Include,

    /// <summary>The main file of an older version to compare a schema with.</summary>
    Baseline,

    /// <summary>A names file, such as <c>domain.names.json</c> for <c>domain.rng</c>.</summary>
    Names,

    /// <summary>The list of accepted changes, <c>schemagen.accepted.json</c>.</summary>
    Accepted,
}
