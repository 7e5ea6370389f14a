namespace SchemaGen.Datatypes;

/// <summary>The context of a value in its document, for context-dependent datatypes.</summary>
public interface IDatatypeContext
{
    /// <summary>Returns the namespace bound to a prefix, or null if it is not bound. The empty prefix returns the default namespace, "" if there is none.</summary>
    string? LookupNamespace(string prefix);

    /// <summary>Returns whether an unparsed entity with this name is declared.</summary>
    bool IsUnparsedEntity(string name);

    /// <summary>Returns whether a notation with this name is declared.</summary>
    bool IsNotation(string name);
}
