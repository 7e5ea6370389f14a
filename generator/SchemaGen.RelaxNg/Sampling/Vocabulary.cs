using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// The words of a grammar: names, namespaces and values that it mentions. Wildcards and mutations choose among them, because what the
/// schema knows in another place confuses a validator more than what it has never heard of. Also the prefixes of documents.
/// </summary>
internal sealed class Vocabulary : IDatatypeContext
{
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    public const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string ForeignNamespace = "http://example.org/other";
    private readonly List<string> _namespaces = ["", ForeignNamespace];

    public Vocabulary(Grammar grammar)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> work = new([grammar.Start]);
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
                    Elements.Add(element);
                    AddNames(element.NameClass, ElementNames);
                    work.Push(element.Content);
                    break;

                case AttributePattern attribute:
                    AddNames(attribute.NameClass, AttributeNames);
                    break;

                case DataPattern data:
                    HasQualifiedValues |= data.Datatype.IsContextDependent;
                    break;

                case ValuePattern value:
                    HasQualifiedValues |= value.Datatype.IsContextDependent;
                    AddNamespace(value.NamespaceUri);
                    Values.Add(value.Text);
                    break;
            }

            PatternParts.Push(pattern, work);
        }
    }

    public List<ElementPattern> Elements { get; } = [];

    public List<SampleName> ElementNames { get; } = [];

    public List<SampleName> AttributeNames { get; } = [];

    public List<string> Values { get; } = [];

    /// <summary>Namespaces that the grammar mentions, no namespace, and one that it does not know.</summary>
    public IReadOnlyList<string> Namespaces => _namespaces;

    /// <summary>Whether values may have prefixes; then a document declares all of them at its root, and never a default namespace.</summary>
    public bool HasQualifiedValues { get; private set; }

    /// <summary>The prefix of a namespace; none for no namespace.</summary>
    public string PrefixOf(string namespaceUri) =>
        namespaceUri.Length == 0 ? "" : namespaceUri == XmlNamespace ? "xml" : $"n{_namespaces.IndexOf(namespaceUri)}";

    string? IDatatypeContext.LookupNamespace(string prefix) => _namespaces.Find(namespaceUri => PrefixOf(namespaceUri) == prefix);

    bool IDatatypeContext.IsUnparsedEntity(string name) => false;

    bool IDatatypeContext.IsNotation(string name) => false;

    private void AddNames(NameClass nameClass, List<SampleName> names)
    {
        switch (nameClass)
        {
            case NameClassName name:
                AddNamespace(name.NamespaceUri);
                names.Add(new SampleName(name.NamespaceUri, name.LocalName));
                break;

            case NameClassChoice choice:
                AddNames(choice.Left, names);
                AddNames(choice.Right, names);
                break;

            case NsNameClass nsName:
                AddNamespace(nsName.NamespaceUri);
                AddExcepted(nsName.Except, names);
                break;

            case AnyNameClass anyName:
                AddExcepted(anyName.Except, names);
                break;
        }
    }

    private void AddExcepted(NameClass? except, List<SampleName> names)
    {
        if (except is not null)
        {
            AddNames(except, names);
        }
    }

    private void AddNamespace(string namespaceUri)
    {
        if (!_namespaces.Contains(namespaceUri) && namespaceUri != XmlnsNamespace)
        {
            _namespaces.Add(namespaceUri);
        }
    }
}
