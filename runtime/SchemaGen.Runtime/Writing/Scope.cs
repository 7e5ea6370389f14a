namespace SchemaGen.Runtime.Writing;

/// <summary>The namespace declarations in force where text is written. Immutable.</summary>
/// <param name="Outer">The declarations around; null for none.</param>
/// <param name="Declared">The declarations of an element.</param>
internal sealed record Scope(Scope? Outer, IReadOnlyList<(string Prefix, string NamespaceUri)> Declared)
{
    private static readonly IReadOnlyDictionary<string, string> NoPrefixes = new Dictionary<string, string>();

    /// <summary>No declarations.</summary>
    public static Scope Empty { get; } = new(null, []);

    /// <summary>The schema's prefixes for namespaces.</summary>
    private IReadOnlyDictionary<string, string> SchemaPrefixes { get; init; } = Outer?.SchemaPrefixes ?? NoPrefixes;

    /// <summary>No declarations around an element; new ones take the prefixes of its schema.</summary>
    public static Scope Around(XmlContentNode node, IReadOnlyList<(string Prefix, string NamespaceUri)> declared) =>
        new(null, declared) { SchemaPrefixes = node.XmlClass.Reader?.Prefixes ?? NoPrefixes };

    /// <summary>The namespace of a prefix; null if it is not declared. The empty prefix has no namespace then.</summary>
    public string? Find(string prefix)
    {
        for (Scope? scope = this; scope is not null; scope = scope.Outer)
        {
            foreach ((string declared, string namespaceUri) in scope.Declared)
            {
                if (declared == prefix)
                {
                    return namespaceUri;
                }
            }
        }

        return prefix.Length == 0 ? "" : prefix == "xml" ? Scanning.NamespaceScopes.XmlUri : null;
    }

    /// <summary>A prefix of a namespace, the empty one only for elements; null if there is none.</summary>
    public string? PrefixOf(string namespaceUri, bool isElement)
    {
        if (isElement && Find("") == namespaceUri)
        {
            return "";
        }

        if (namespaceUri == Scanning.NamespaceScopes.XmlUri)
        {
            return "xml";
        }

        for (Scope? scope = this; scope is not null; scope = scope.Outer)
        {
            foreach ((string prefix, string declared) in scope.Declared)
            {
                if (prefix.Length > 0 && declared == namespaceUri && Find(prefix) == namespaceUri)
                {
                    return prefix;
                }
            }
        }

        return null;
    }

    /// <summary>The schema's prefix of a namespace; null if it has none, or if the prefix means something else here.</summary>
    public string? SchemaPrefixOf(string namespaceUri) =>
        SchemaPrefixes.TryGetValue(namespaceUri, out string? prefix) && Find(prefix) is null ? prefix : null;

    /// <summary>A prefix for a namespace that is not declared: the schema's, else one with a number.</summary>
    public string NewPrefix(string namespaceUri)
    {
        if (SchemaPrefixOf(namespaceUri) is { } known)
        {
            return known;
        }

        int number = 1;
        while (Find($"p{number}") is not null)
        {
            number++;
        }

        return $"p{number}";
    }

    /// <summary>The scope in an element that declares namespaces.</summary>
    public Scope With(IReadOnlyList<(string Prefix, string NamespaceUri)> declared) => declared.Count == 0 ? this : new Scope(this, declared);
}
