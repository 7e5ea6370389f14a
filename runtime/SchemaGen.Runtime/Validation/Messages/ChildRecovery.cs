namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Recovery after a misplaced child.</summary>
internal enum ChildRecovery
{
    /// <summary>It is validated as what the schema knows by that name, if anything; its parent stays as it was.</summary>
    Stray,

    /// <summary>It is taken for a child of another name, which can be there.</summary>
    Renamed,

    /// <summary>The children of its parent are read anew.</summary>
    Reread,
}
