namespace SchemaGen.Schemas.Catalogs;

/// <summary>The kinds of entries, by what they match.</summary>
internal enum CatalogEntryKind
{
    /// <summary>A public identifier as a whole.</summary>
    Public,

    /// <summary>The start of a public identifier; another catalog has it.</summary>
    DelegatePublic,

    /// <summary>An address as a whole.</summary>
    Exact,

    /// <summary>The start of an address, which is replaced.</summary>
    Rewrite,

    /// <summary>The end of an address.</summary>
    Suffix,

    /// <summary>The start of an address; another catalog has it.</summary>
    Delegate,

    /// <summary>Another catalog, for whatever this one does not have.</summary>
    Next,
}
