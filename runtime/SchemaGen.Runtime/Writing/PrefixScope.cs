namespace SchemaGen.Runtime.Writing;

/// <summary>Prefixes for names in values, where a start tag is written: those that are declared there, and new ones.</summary>
/// <param name="scope">The declarations in force in the element.</param>
internal sealed class PrefixScope(Scope scope)
{
    private readonly List<(string Prefix, string NamespaceUri)> _declared = [];

    /// <summary>The declarations in force, the new ones among them.</summary>
    public Scope Scope { get; private set; } = scope;

    /// <summary>Whether there are new ones.</summary>
    public bool IsExtended => _declared.Count > 0;

    /// <summary>The prefix of a namespace; empty for the default one.</summary>
    /// <exception cref="UnwritableException">The name has no namespace, and names without a prefix have one there.</exception>
    public string PrefixOf(string namespaceUri)
    {
        if (Scope.PrefixOf(namespaceUri, isElement: true) is { } known)
        {
            return known;
        }

        if (namespaceUri.Length == 0)
        {
            throw new UnwritableException("A QName without a namespace cannot be written where a default namespace is declared");
        }

        string prefix = Scope.NewPrefix(namespaceUri);
        _declared.Add((prefix, namespaceUri));
        Scope = Scope.With([(prefix, namespaceUri)]);
        return prefix;
    }

    /// <summary>Writes the new declarations, as attributes.</summary>
    public void WriteDeclarations(Utf8Output output)
    {
        foreach ((string prefix, string namespaceUri) in _declared)
        {
            NodeWriter.WriteDeclaration(output, prefix, namespaceUri);
        }
    }
}
