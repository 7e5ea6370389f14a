namespace SchemaGen.Datatypes;

/// <summary>The context of a value in its document, for context-dependent datatypes.</summary>
public interface IDatatypeContext
{
    /// <summary>The namespace bound to a prefix (the empty prefix: the default namespace, "" if none), or null if it is not bound.</summary>
    string? LookupNamespace(string prefix);

    /// <summary>Whether an unparsed entity of this name is declared.</summary>
    bool IsUnparsedEntity(string name);

    /// <summary>Whether a notation of this name is declared.</summary>
    bool IsNotation(string name);
}
