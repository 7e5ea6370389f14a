namespace SchemaGen.Generator.Options;

/// <summary>What an additional file is for; the build says it in the metadata <c>SchemaGenRole</c>.</summary>
internal enum FileRole
{
    /// <summary>The main file of a schema: a <c>RelaxNgSchema</c> item.</summary>
    Schema,

    /// <summary>A file that a schema or a baseline may include.</summary>
    Include,

    /// <summary>The main file of an older version that a schema is compared with.</summary>
    Baseline,

    /// <summary>The names that a schema's types keep, <c>domain.names.json</c> beside it.</summary>
    Names,

    /// <summary>The changes that were accepted, <c>schemagen.accepted.json</c>.</summary>
    Accepted,
}
