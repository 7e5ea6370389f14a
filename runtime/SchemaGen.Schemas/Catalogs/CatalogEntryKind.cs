namespace SchemaGen.Schemas.Catalogs;

/// <summary>The kinds of entries, by what they match.</summary>
internal enum CatalogEntryKind
{
    /// <summary>Matches a whole public identifier.</summary>
    Public,

    /// <summary>Matches the start of a public identifier and delegates to another catalog.</summary>
    DelegatePublic,

    /// <summary>Matches a whole address.</summary>
    Exact,

    /// <summary>Matches the start of an address and replaces it.</summary>
    Rewrite,

    /// <summary>Matches the end of an address.</summary>
    Suffix,

    /// <summary>Matches the start of an address and delegates to another catalog.</summary>
    Delegate,

    /// <summary>Names another catalog to search if this one has no match.</summary>
    Next,
}
