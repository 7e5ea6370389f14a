using System.Globalization;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>
/// The namespaces and datatype libraries of a schema, and their prefixes when all are declared at the start of the file.
/// The prefixes of the schema are kept where possible.
/// </summary>
internal sealed class SchemaNames
{
    private static readonly Dictionary<string, string> UsualPrefixes = new(StringComparer.Ordinal)
    {
        [WellKnownNamespaces.Annotations] = "a",
        [WellKnownNamespaces.Structure] = "rng",
        ["http://www.w3.org/1999/xhtml"] = "html",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://www.w3.org/2001/XMLSchema-instance"] = "xsi",
        ["http://purl.oclc.org/dsdl/schematron"] = "sch",
        [""] = "local",
    };

    private readonly SortedDictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<object> _seen = new(Grammars.ReferenceEquality<object>.Instance);

    /// <summary>Gathers the names of a schema.</summary>
    public SchemaNames(PatternSyntax root)
    {
        Dictionary<NamespaceScope, int> defaults = [];
        Dictionary<string, int> libraries = new(StringComparer.Ordinal);
        List<SyntaxNode> nodes = [.. SyntaxNodes.Within(root)];

        // The prefixes of values come first: they are part of the text.
        bool isValueInherited = false;
        foreach (ValueSyntax value in nodes.OfType<ValueSyntax>())
        {
            DeclarePrefixOf(value);
            isValueInherited |= IsQName(value) && value.Text.IndexOf(':') < 0 && value.Context.InheritsNs;
        }

        foreach (SyntaxNode node in nodes)
        {
            Declare(node.Context);
        }

        foreach (SyntaxNode node in nodes)
        {
            if (UnprefixedScopeOf(node) is { } scope)
            {
                Count(defaults, scope);
            }

            if (node is DataSyntax or ValueSyntax && node.Context.DatatypeLibrary.Length > 0)
            {
                Count(libraries, node.Context.DatatypeLibrary);
            }

            NeedsInherited |= node is NameSyntax or NsNameSyntax or IncludeSyntax or ExternalRefSyntax && node.Context.InheritsNs;
        }

        NeedsInherited |= isValueInherited;
        Default = isValueInherited ? NamespaceScope.Inherited
            : defaults.Count == 0 ? NamespaceScope.Of(root.Context)
            : defaults.ContainsKey(NamespaceScope.Of(root.Context)) ? NamespaceScope.Of(root.Context)
            : MostFrequent(defaults);
        Libraries = [.. libraries.Keys.OrderByDescending(library => libraries[library])];
    }

    /// <summary>
    /// The namespace of element names without a prefix: the root's if any name is in it, else the most frequent one. A schema that is
    /// written and read again therefore keeps it.
    /// </summary>
    public NamespaceScope Default { get; }

    /// <summary>Whether a name or a referenced file inherits the namespace in force where this file is included.</summary>
    public bool NeedsInherited { get; }

    /// <summary>The datatype libraries except the built-in one, the most used first.</summary>
    public IReadOnlyList<string> Libraries { get; }

    /// <summary>All prefixes and their namespaces, sorted.</summary>
    public IEnumerable<KeyValuePair<string, string>> Namespaces => _namespaces;

    /// <summary>Returns the prefix of a namespace, or a new one if it has none.</summary>
    public string PrefixOf(string namespaceUri, string preferred = "")
    {
        if (namespaceUri == WellKnownNamespaces.Xml)
        {
            return "xml";
        }

        if (preferred.Length > 0 && _namespaces.TryGetValue(preferred, out string? known) && known == namespaceUri)
        {
            return preferred;
        }

        return _prefixes.TryGetValue(namespaceUri, out string? prefix) ? prefix : Add(namespaceUri, preferred);
    }

    /// <summary>Returns whether the namespace already has a prefix.</summary>
    public bool HasPrefix(string namespaceUri) => namespaceUri == WellKnownNamespaces.Xml || _prefixes.ContainsKey(namespaceUri);

    /// <summary>Returns an unused prefix.</summary>
    public string FreePrefix(string preferred)
    {
        string prefix = preferred;
        for (int i = 1; _namespaces.ContainsKey(prefix) || prefix == "xml"; i++)
        {
            prefix = preferred + i.ToString(CultureInfo.InvariantCulture);
        }

        return prefix;
    }

    /// <summary>Returns the text of a value. If its prefix is now bound to another namespace, the prefix is replaced.</summary>
    public string TextOf(ValueSyntax value)
    {
        if (!IsQName(value) || value.Text.IndexOf(':') is var colon && colon < 0)
        {
            return value.Text;
        }

        string text = value.Text.Trim();
        string prefix = text[..text.IndexOf(':')];
        return value.Context.Prefixes.TryGetValue(prefix, out string? namespaceUri) && PrefixOf(namespaceUri, prefix) is var chosen && chosen != prefix
            ? chosen + text[text.IndexOf(':')..]
            : value.Text;
    }

    /// <summary>Returns whether the value is a name, whose meaning depends on the namespaces in scope.</summary>
    public static bool IsQName(ValueSyntax value) => value is { TypeName: "QName" or "NOTATION", Context.DatatypeLibrary: DatatypeLibrary.XsdUri };

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.TryGetValue(key, out int count) ? count + 1 : 1;

    private static NamespaceScope MostFrequent(Dictionary<NamespaceScope, int> counts) =>
        counts.Keys.OrderByDescending(scope => counts[scope]).ThenBy(static scope => scope.NamespaceUri, StringComparer.Ordinal).First();

    /// <summary>Returns the namespace that a node needs for names without a prefix, or null if any will do.</summary>
    private NamespaceScope? UnprefixedScopeOf(SyntaxNode node)
    {
        switch (node)
        {
            case IncludeSyntax or ExternalRefSyntax:
                return NamespaceScope.Of(node.Context);

            case ElementSyntax { NameClass: NameSyntax name } element:
                NamespaceScope scope = name.Context.InheritsNs ? NamespaceScope.Inherited : new NamespaceScope(name.NamespaceUri, false);
                return scope == NamespaceScope.Of(element.Context) || !HasPrefix(scope.NamespaceUri) ? scope : null;

            default:
                return null;
        }
    }

    private void DeclarePrefixOf(ValueSyntax value)
    {
        string text = value.Text.Trim();
        int colon = text.IndexOf(':');
        if (IsQName(value) && colon > 0 && value.Context.Prefixes.TryGetValue(text[..colon], out string? namespaceUri))
        {
            TryAdd(text[..colon], namespaceUri);
        }
    }

    private void Declare(SyntaxContext context)
    {
        if (!_seen.Add(context.Prefixes))
        {
            return;
        }

        foreach (string prefix in context.Prefixes.Keys.OrderBy(static prefix => prefix, StringComparer.Ordinal))
        {
            if (context.Prefixes[prefix] is { Length: > 0 } namespaceUri && namespaceUri != WellKnownNamespaces.Structure)
            {
                TryAdd(prefix, namespaceUri);
            }
        }
    }

    private void TryAdd(string prefix, string namespaceUri)
    {
        if (prefix.Length == 0 || prefix == "xml" || _namespaces.ContainsKey(prefix))
        {
            return;
        }

        _namespaces.Add(prefix, namespaceUri);
        if (!HasPrefix(namespaceUri))
        {
            _prefixes[namespaceUri] = prefix;
        }
    }

    private string Add(string namespaceUri, string preferred)
    {
        string usual = UsualPrefixes.TryGetValue(namespaceUri, out string? known) ? known : "ns1";
        string prefix = preferred.Length > 0 && !_namespaces.ContainsKey(preferred) ? preferred
            : usual == "ns1" ? FreePrefix("ns")
            : FreePrefix(usual);
        TryAdd(prefix, namespaceUri);
        return prefix;
    }
}
