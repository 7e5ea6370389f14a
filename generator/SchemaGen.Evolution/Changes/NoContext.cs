using SchemaGen.Datatypes;

namespace SchemaGen.Evolution.Changes;

/// <summary>The context of a value that depends on none.</summary>
internal sealed class NoContext : IDatatypeContext
{
    public static NoContext Instance { get; } = new();

    public string? LookupNamespace(string prefix) => null;

    public bool IsUnparsedEntity(string name) => false;

    public bool IsNotation(string name) => false;
}
