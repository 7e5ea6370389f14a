namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>The kind of a state of an <see cref="Nfa"/>.</summary>
internal enum NfaStateKind
{
    /// <summary>The text may end.</summary>
    Accept,

    /// <summary>Takes a character of a set.</summary>
    Consume,

    /// <summary>Goes two ways without a character.</summary>
    Branch,
}
