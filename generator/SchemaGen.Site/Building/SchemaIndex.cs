using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Site.Building;

/// <summary>An index of the elements and definitions of a schema: their places, pages and possible contents.</summary>
internal sealed class SchemaIndex
{
    private readonly LinkedGrammar _linked;
    private readonly Dictionary<ElementSyntax, IndexedElement> _elements = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, HashSet<IndexedElement>> _inDefines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _definePaths = new(StringComparer.Ordinal);

    public SchemaIndex(LinkedGrammar linked)
    {
        _linked = linked;
        PagePaths paths = new();
        foreach (LinkedDefine define in linked.Defines)
        {
            _definePaths.Add(define.Key, paths.Give("definitions", define.Key));
        }

        Add(linked.Start, null, "", paths);
        foreach (LinkedDefine define in linked.Defines)
        {
            Add(define.Body, define, define.Key, paths);
        }

        foreach (IndexedElement element in _elements.Values)
        {
            element.Children = [.. DirectIn(element.Syntax.Content)];
            foreach (IndexedElement child in element.Children)
            {
                child.Parents.Add(element);
            }
        }

        UsedBy = linked.Defines
            .SelectMany(define => ReferencesIn(define.Body).Distinct(StringComparer.Ordinal).Select(used => (Used: used, By: define)))
            .ToLookup(static pair => pair.Used, static pair => pair.By, StringComparer.Ordinal);
    }

    /// <summary>The elements, in the order of the schema.</summary>
    public IReadOnlyCollection<IndexedElement> Elements => _elements.Values;

    /// <summary>The definitions that refer to a definition, by its key.</summary>
    public ILookup<string, LinkedDefine> UsedBy { get; }

    /// <summary>Returns the definition that a reference names.</summary>
    public LinkedDefine Resolve(RefSyntax reference) => _linked.Resolve(reference);

    /// <summary>Returns the path of a definition's page.</summary>
    public string PathOf(LinkedDefine define) => _definePaths[define.Key];

    /// <summary>The index entry of an element.</summary>
    public IndexedElement this[ElementSyntax element] => _elements[element];

    /// <summary>Returns the elements in a pattern, including those of the definitions that it refers to, but not the elements nested in them.</summary>
    public IEnumerable<IndexedElement> DirectIn(PatternSyntax pattern)
    {
        HashSet<IndexedElement> found = [];
        foreach (PatternSyntax node in Outside(pattern))
        {
            if (node is ElementSyntax element)
            {
                found.Add(_elements[element]);
            }
            else if (node is RefSyntax reference)
            {
                found.UnionWith(InDefine(_linked.Resolve(reference)));
            }
        }

        return found;
    }

    // The recursion ends: a definition cannot refer to itself without an element in between (section 4.19).
    private HashSet<IndexedElement> InDefine(LinkedDefine define)
    {
        if (!_inDefines.TryGetValue(define.Key, out HashSet<IndexedElement>? found))
        {
            found = [.. DirectIn(define.Body)];
            _inDefines.Add(define.Key, found);
        }

        return found;
    }

    private void Add(PatternSyntax root, LinkedDefine? define, string place, PagePaths paths)
    {
        foreach (ElementSyntax element in Outside(root).OfType<ElementSyntax>())
        {
            string name = PatternText.NameOf(element);
            bool isAll = define is not null && ReferenceEquals(root, element) && ReferenceEquals(define.Body, element);
            string own = isAll || place.Length == 0 ? place.Length == 0 ? name : place : $"{place}/{name}";
            if (_elements.TryAdd(element, new IndexedElement(element, name, own, define, paths.Give("elements", own))))
            {
                Add(element.Content, define, own, paths);
            }
        }
    }

    private static IEnumerable<string> ReferencesIn(PatternSyntax root)
    {
        Stack<PatternSyntax> pending = new([root]);
        while (pending.TryPop(out PatternSyntax? pattern))
        {
            if (pattern is RefSyntax reference)
            {
                yield return reference.Name;
            }

            foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
            {
                pending.Push(child);
            }
        }
    }

    // Returns a pattern and its descendants, without the content of elements and attributes.
    private static IEnumerable<PatternSyntax> Outside(PatternSyntax root)
    {
        Stack<PatternSyntax> pending = new([root]);
        while (pending.TryPop(out PatternSyntax? pattern))
        {
            yield return pattern;
            foreach (PatternSyntax child in pattern is ElementSyntax or AttributeSyntax ? [] : PatternSyntaxChildren.Of(pattern).Reverse())
            {
                pending.Push(child);
            }
        }
    }
}
