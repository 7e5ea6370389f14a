using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>
/// Names as a document would write them at one place, with the prefixes that it declares there. A namespace that has no prefix there gets one,
/// which <see cref="Note(string)"/> explains once.
/// </summary>
/// <param name="declarations">The declarations in force, by prefix; the empty prefix is the default namespace.</param>
/// <param name="isRoot">Whether the names are those of a root element, whose own tag can declare another default namespace.</param>
internal sealed class NamesInScope(Dictionary<string, string> declarations, bool isRoot)
{
    private readonly Dictionary<string, string> _added = [];
    private string? _default = isRoot ? null : declarations.GetValueOrDefault("", "");
    private bool _isDefaultAdded;

    /// <summary>A message with the declarations that its names need beyond those in force: <c>... (with xmlns:m="...")</c>.</summary>
    public string Note(string message)
    {
        List<string> needed = [.. _added.Where(added => message.Contains($"{added.Value}:", StringComparison.Ordinal)).Select(static added => $"xmlns:{added.Value}=\"{added.Key}\"")];
        if (_isDefaultAdded)
        {
            needed.Insert(0, $"xmlns=\"{_default}\"");
        }

        return needed.Count == 0 ? message : $"{message} (with {string.Join(" and ", needed)})";
    }

    /// <summary>A name of an element with its angle brackets.</summary>
    public string Element(string localName, string namespaceUri)
    {
        string declared = declarations.GetValueOrDefault("", "");
        if (_default is null && (namespaceUri == declared || !declarations.ContainsValue(namespaceUri)))
        {
            (_default, _isDefaultAdded) = (namespaceUri, namespaceUri != declared);
        }

        return namespaceUri == (_default ?? declared) ? $"<{localName}>"
            : namespaceUri.Length == 0 ? $"<{localName} xmlns=\"\">"
            : $"<{PrefixOf(namespaceUri)}:{localName}>";
    }

    /// <summary>A name of an attribute.</summary>
    public string Attribute(string localName, string namespaceUri) => namespaceUri.Length == 0 ? localName : $"{PrefixOf(namespaceUri)}:{localName}";

    private string PrefixOf(string namespaceUri)
    {
        if (namespaceUri == NamespaceScopes.XmlUri)
        {
            return "xml";
        }

        foreach ((string declared, string uri) in declarations)
        {
            if (uri == namespaceUri && declared.Length > 0)
            {
                return declared;
            }
        }

        if (!_added.TryGetValue(namespaceUri, out string? prefix))
        {
            prefix = WellKnownPrefixes.Of(namespaceUri);
            for (int number = 1; prefix is null || declarations.ContainsKey(prefix) || _added.ContainsValue(prefix); number++)
            {
                prefix = $"ns{number}";
            }

            _added.Add(namespaceUri, prefix);
        }

        return prefix;
    }
}
