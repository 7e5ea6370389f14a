namespace SchemaGen.Datatypes.Tests.Suites;

/// <summary>A context with fixed namespaces and entities.</summary>
internal sealed class DocumentContext : IDatatypeContext
{
    public Dictionary<string, string> Namespaces { get; init; } = new() { [""] = "" };

    public HashSet<string> Entities { get; init; } = [];

    public string? LookupNamespace(string prefix) => Namespaces.TryGetValue(prefix, out string? uri) ? uri : null;

    public bool IsUnparsedEntity(string name) => Entities.Contains(name);

    public bool IsNotation(string name) => false;
}
