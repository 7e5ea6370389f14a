namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>The contexts of a pattern that section 7.1 distinguishes.</summary>
[Flags]
internal enum PatternContexts
{
    /// <summary>Nothing that matters.</summary>
    None = 0,

    /// <summary>The start.</summary>
    Start = 1,

    /// <summary>An attribute.</summary>
    Attribute = 2,

    /// <summary>A list.</summary>
    List = 4,

    /// <summary>The exception of a data pattern.</summary>
    DataExcept = 8,

    /// <summary>A repetition.</summary>
    OneOrMore = 16,

    /// <summary>A group or interleave in a repetition.</summary>
    RepeatedGroup = 32,
}
