namespace SchemaGen.Datatypes;

/// <summary>The role of a datatype in ID/IDREF soundness (RELAX NG DTD Compatibility, section 5).</summary>
public enum IdType
{
    /// <summary>None.</summary>
    None,

    /// <summary>The value is an identifier, unique in its document (<c>ID</c>).</summary>
    Id,

    /// <summary>The value refers to an identifier (<c>IDREF</c>).</summary>
    IdRef,

    /// <summary>The value is a list of references to identifiers (<c>IDREFS</c>).</summary>
    IdRefs,
}
