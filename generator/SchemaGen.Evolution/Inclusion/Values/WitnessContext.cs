using SchemaGen.Datatypes;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>The prefixes of witnesses: one for each namespace that a value of the schemas is in, and none is the default.</summary>
internal sealed class WitnessContext : IDatatypeContext
{
    private readonly List<string> _namespaces = [];

    public WitnessContext(params Grammar[] grammars)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> work = new(grammars.Select(static grammar => grammar.Start));
        while (work.Count > 0)
        {
            Pattern pattern = work.Pop();
            if (!seen.Add(pattern))
            {
                continue;
            }

            switch (pattern)
            {
                case ElementPattern element:
                    work.Push(element.Content);
                    break;
                case ValuePattern { Datatype.IsContextDependent: true } value:
                    HasQualifiedValues = true;
                    Add(value.NamespaceUri);
                    break;
                case DataPattern { Datatype.IsContextDependent: true }:
                    HasQualifiedValues = true;
                    break;
            }

            PatternParts.Push(pattern, work);
        }
    }

    /// <summary>Whether values may have prefixes; then a witness has no default namespace.</summary>
    public bool HasQualifiedValues { get; }

    /// <summary>The namespaces that values are in, in the order of their prefixes; never the empty one nor XML's own.</summary>
    public IReadOnlyList<string> Namespaces => _namespaces;

    /// <summary>A name as a value of a witness.</summary>
    public string Qualify(QualifiedName name) =>
        name.NamespaceUri.Length == 0 ? name.LocalName : $"{PrefixOf(name.NamespaceUri)}:{name.LocalName}";

    /// <summary>The prefix of one of the <see cref="Namespaces"/> or of XML's own.</summary>
    public string PrefixOf(string namespaceUri) =>
        namespaceUri == QualifiedName.XmlNamespace ? "xml" : $"v{_namespaces.IndexOf(namespaceUri) + 1}";

    string? IDatatypeContext.LookupNamespace(string prefix) =>
        prefix.Length == 0 ? "" : prefix == "xml" ? QualifiedName.XmlNamespace : _namespaces.Find(namespaceUri => PrefixOf(namespaceUri) == prefix);

    bool IDatatypeContext.IsUnparsedEntity(string name) => false;

    bool IDatatypeContext.IsNotation(string name) => false;

    private void Add(string namespaceUri)
    {
        if (namespaceUri.Length > 0 && namespaceUri != QualifiedName.XmlNamespace && !_namespaces.Contains(namespaceUri))
        {
            _namespaces.Add(namespaceUri);
        }
    }
}
