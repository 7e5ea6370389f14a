using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>Names with the prefixes that they get in the compact syntax, and the declarations that these need.</summary>
internal sealed class CompactNaming(SchemaNames names)
{
    private const string XsdPrefix = "xsd";
    private readonly SortedDictionary<string, string> _libraries = new(StringComparer.Ordinal);
    private string? _inheritedPrefix;
    private bool _usesAnnotations; // but for documentation, which needs no prefix

    /// <summary>The name of an element or attribute, or of elements and attributes of a namespace (<c>*</c>).</summary>
    public string Of(string localName, SyntaxContext context, string namespaceUri, NamespaceScope unprefixed)
    {
        NamespaceScope scope = context.InheritsNs ? NamespaceScope.Inherited : new NamespaceScope(namespaceUri, false);
        return scope == unprefixed ? localName : $"{PrefixOf(scope)}:{localName}";
    }

    /// <summary>The namespace of elements without a prefix.</summary>
    public NamespaceScope Default => names.Default;

    /// <summary>The name of a foreign element or attribute.</summary>
    public string OfForeign(string prefix, string namespaceUri, string localName) =>
        namespaceUri.Length == 0 ? localName : $"{PrefixOf(namespaceUri, prefix)}:{localName}";

    /// <summary>The name of a datatype.</summary>
    public string OfDatatype(string type, SyntaxContext context)
    {
        string library = context.DatatypeLibrary;
        if (library.Length == 0 && type is "string" or "token")
        {
            return type;
        }

        if (!_libraries.TryGetValue(library, out string? prefix))
        {
            prefix = library == DatatypeLibrary.XsdUri ? XsdPrefix : Unused(library.Length == 0 ? "builtin" : "d");
            _libraries.Add(library, prefix);
        }

        return $"{prefix}:{type}";
    }

    /// <summary>The text after a reference to a file whose inherited namespace is not the default one.</summary>
    public string Inherit(SyntaxContext context) =>
        NamespaceScope.Of(context) is var scope && scope == names.Default ? "" : $" inherit = {PrefixOf(scope)}";

    /// <summary>The text of a value; a name without a prefix gets one if it is not in the default namespace.</summary>
    public string TextOf(ValueSyntax value)
    {
        string text = names.TextOf(value);
        return SchemaNames.IsQName(value) && text.IndexOf(':') < 0 && NamespaceScope.Of(value.Context) is var scope && scope != names.Default
            ? $"{PrefixOf(scope)}:{text.Trim()}"
            : text;
    }

    /// <summary>The declarations, sorted. If they must divide comments, there is at least one.</summary>
    public List<string> Declarations(bool isDividing)
    {
        List<string> declarations = [];
        NamespaceScope scope = names.Default;
        string? defaultPrefix = !scope.IsInherited && scope.NamespaceUri.Length > 0 && names.HasPrefix(scope.NamespaceUri) ? names.PrefixOf(scope.NamespaceUri) : null;
        if (!scope.IsInherited)
        {
            declarations.Add($"default namespace {(defaultPrefix is null ? "" : defaultPrefix + " ")}= {CompactText.Literal(scope.NamespaceUri)}");
        }

        foreach (KeyValuePair<string, string> binding in names.Namespaces.Where(binding => binding.Key != defaultPrefix))
        {
            if (binding is { Key: "a", Value: WellKnownNamespaces.Annotations } && !_usesAnnotations)
            {
                continue;
            }

            declarations.Add($"namespace {binding.Key} = {CompactText.Literal(binding.Value)}");
        }

        if (_inheritedPrefix is not null)
        {
            declarations.Add($"namespace {_inheritedPrefix} = inherit");
        }

        declarations.AddRange(_libraries.Select(static library => $"datatypes {library.Value} = {CompactText.Literal(library.Key)}"));
        if (isDividing && declarations.Count == 0)
        {
            declarations.Add($"datatypes {XsdPrefix} = {CompactText.Literal(DatatypeLibrary.XsdUri)}");
        }

        return declarations;
    }

    private string PrefixOf(NamespaceScope scope) => scope.IsInherited
        ? _inheritedPrefix ??= names.FreePrefix("inherited")
        : PrefixOf(scope.NamespaceUri);

    private string PrefixOf(string namespaceUri, string preferred = "")
    {
        _usesAnnotations |= namespaceUri == WellKnownNamespaces.Annotations;
        return names.PrefixOf(namespaceUri, preferred);
    }

    private string Unused(string preferred)
    {
        string prefix = preferred;
        for (int i = 1; _libraries.ContainsValue(prefix); i++)
        {
            prefix = $"{preferred}{i}";
        }

        return prefix;
    }
}
