using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Letters;

/// <summary>
/// The letters that contents are words over: names of elements, names of attributes, and character data. Names that no schema mentions are
/// all alike, so there is a letter for each name that is mentioned, one for all other names of each namespace that is mentioned, and one
/// for the names of all other namespaces. The last two kinds are <em>open</em>: they stand for as many names as are wanted.
/// </summary>
internal sealed class LetterTable
{
    private const string OtherNamespace = "urn:other";
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private readonly List<QualifiedName> _names = [];
    private readonly HashSet<int> _open = [];
    private readonly int _attributeStart;
    private readonly Dictionary<NameClass, LetterSet> _elementSets = [];
    private readonly Dictionary<NameClass, LetterSet> _attributeSets = [];

    public LetterTable(IEnumerable<NameClass> elementNames, IEnumerable<NameClass> attributeNames)
    {
        List<NameClass> elements = [.. elementNames];
        List<NameClass> attributes = [.. attributeNames];
        string otherLocalName = FreeLocalName([.. elements, .. attributes]);
        AddNames(elements, otherLocalName);
        _attributeStart = _names.Count;
        AddNames(attributes, otherLocalName);
        Characters = _names.Count;
        Open = LetterSet.Of(_open);
        Attributes = LetterSet.Of(Enumerable.Range(_attributeStart, Characters - _attributeStart));
        Elements = LetterSet.Of(Enumerable.Range(0, _attributeStart));
    }

    /// <summary>The letter of character data: text and values.</summary>
    public int Characters { get; }

    /// <summary>The letters that stand for as many names as are wanted.</summary>
    public LetterSet Open { get; }

    /// <summary>All letters of attributes.</summary>
    public LetterSet Attributes { get; }

    /// <summary>All letters of elements.</summary>
    public LetterSet Elements { get; }

    public bool IsOpen(int letter) => _open.Contains(letter);

    /// <summary>The name of a letter; of an open one an example.</summary>
    public QualifiedName NameOf(int letter) => _names[letter];

    public LetterSet OfElement(NameClass nameClass) => Of(nameClass, _elementSets, 0, _attributeStart);

    public LetterSet OfAttribute(NameClass nameClass) => Of(nameClass, _attributeSets, _attributeStart, Characters);

    private LetterSet Of(NameClass nameClass, Dictionary<NameClass, LetterSet> known, int start, int end)
    {
        if (!known.TryGetValue(nameClass, out LetterSet? set))
        {
            set = LetterSet.Of(Enumerable.Range(start, end - start)
                .Where(letter => nameClass.Contains(_names[letter].NamespaceUri, _names[letter].LocalName)));
            known.Add(nameClass, set);
        }

        return set;
    }

    private void AddNames(List<NameClass> classes, string otherLocalName)
    {
        HashSet<QualifiedName> known = [];
        HashSet<string> namespaces = new([""], StringComparer.Ordinal);
        List<string> order = [""];
        foreach (NameClass nameClass in classes.SelectMany(Parts))
        {
            string? namespaceUri = nameClass switch
            {
                NameClassName name => name.NamespaceUri,
                NsNameClass nsName => nsName.NamespaceUri,
                _ => null,
            };
            if (namespaceUri is null or XmlnsNamespace)
            {
                continue;
            }

            if (namespaces.Add(namespaceUri))
            {
                order.Add(namespaceUri);
            }

            if (nameClass is NameClassName { LocalName: string localName } && known.Add(new QualifiedName(namespaceUri, localName)))
            {
                _names.Add(new QualifiedName(namespaceUri, localName));
            }
        }

        string otherNamespace = OtherNamespace;
        while (namespaces.Contains(otherNamespace))
        {
            otherNamespace += "x";
        }

        foreach (string namespaceUri in order.Append(otherNamespace))
        {
            _open.Add(_names.Count);
            _names.Add(new QualifiedName(namespaceUri, otherLocalName));
        }
    }

    /// <summary>A name that no schema mentions, and none of those that begin with it.</summary>
    private static string FreeLocalName(List<NameClass> classes)
    {
        HashSet<string> taken = new(classes.SelectMany(Parts).OfType<NameClassName>().Select(static name => name.LocalName), StringComparer.Ordinal);
        string free = "other";
        while (taken.Any(name => name.StartsWith(free, StringComparison.Ordinal)))
        {
            free += "x";
        }

        return free;
    }

    private static IEnumerable<NameClass> Parts(NameClass nameClass)
    {
        Stack<NameClass> pending = new([nameClass]);
        while (pending.Count > 0)
        {
            NameClass part = pending.Pop();
            yield return part;
            switch (part)
            {
                case NameClassChoice choice:
                    pending.Push(choice.Right);
                    pending.Push(choice.Left);
                    break;
                case NsNameClass { Except: NameClass except }:
                    pending.Push(except);
                    break;
                case AnyNameClass { Except: NameClass except }:
                    pending.Push(except);
                    break;
            }
        }
    }
}
