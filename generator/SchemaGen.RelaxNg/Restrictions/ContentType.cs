namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>The content types of section 7.2, in their order.</summary>
internal enum ContentType
{
    /// <summary>There is none: a value stands beside something else.</summary>
    Error,

    /// <summary>Nothing but attributes.</summary>
    Empty,

    /// <summary>Elements and text.</summary>
    Complex,

    /// <summary>A value.</summary>
    Simple,
}
