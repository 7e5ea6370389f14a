using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Simplification;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Finds the places of attributes, children and values in a schema. Patterns of the simple form are shared and have none, so the element is
/// searched for them, through references but not into its children.
/// </summary>
internal sealed class SyntaxPlaces
{
    private readonly LinkedGrammar _linked;
    private readonly Dictionary<ElementSyntax, string> _defineOf = [];
    private readonly Dictionary<PatternSyntax, IReadOnlyList<SyntaxPlace>> _contents = [];

    // The first place of each name, and the places of wildcards and choices of names.
    private readonly Dictionary<IReadOnlyList<SyntaxPlace>, (Dictionary<Symbol, int> Single, List<int> Other)> _named = [];

    public SyntaxPlaces(LinkedGrammar linked)
    {
        _linked = linked;
        foreach (LinkedDefine define in linked.Defines)
        {
            Stack<PatternSyntax> pending = new([define.Body]);
            while (pending.Count > 0)
            {
                PatternSyntax node = pending.Pop();
                if (node is ElementSyntax element && !_defineOf.ContainsKey(element))
                {
                    _defineOf.Add(element, define.Key);
                }

                Push(node, pending);
            }
        }
    }

    /// <summary>The place of an element itself; null for the document.</summary>
    public SyntaxPlace? Of(ElementPattern? element) =>
        element is null ? null : new SyntaxPlace(element.Origin, _defineOf.TryGetValue(element.Origin, out string? define) ? define : null);

    /// <summary>The first place of an attribute or child in one of the elements; null if there is none.</summary>
    public SyntaxPlace? Find(IReadOnlyList<ElementPattern?> parents, Symbol symbol) =>
        parents.Select(parent => Find(Content(parent), symbol)).FirstOrDefault(static place => place is not null);

    /// <summary>The first place of a value of an attribute, or of the elements' text; null if there is none.</summary>
    /// <param name="parents">The elements.</param>
    /// <param name="attribute">The attribute; null for the text.</param>
    /// <param name="text">The value as the schema writes it; null for a datatype.</param>
    public SyntaxPlace? FindValue(IReadOnlyList<ElementPattern?> parents, Symbol? attribute, string? text)
    {
        IEnumerable<SyntaxPlace> places = parents.SelectMany(Content);
        if (attribute is not null)
        {
            places = places.Where(place => IsOf(place.Node, attribute))
                .SelectMany(place => Within(((AttributeSyntax)place.Node).Content, place.Define));
        }

        return places
            .Where(place => text is null ? place.Node is DataSyntax or ListSyntax or TextSyntax : place.Node is ValueSyntax value && value.Text == text)
            .Select(static place => (SyntaxPlace?)place)
            .FirstOrDefault();
    }

    private SyntaxPlace? Find(IReadOnlyList<SyntaxPlace> places, Symbol symbol)
    {
        if (!_named.TryGetValue(places, out (Dictionary<Symbol, int> Single, List<int> Other) known))
        {
            known = ([], []);
            for (int i = 0; i < places.Count; i++)
            {
                (SymbolKind kind, NameClass? names) = places[i].Node switch
                {
                    AttributeSyntax attribute => (SymbolKind.Attribute, NameClassLowering.Lower(attribute.NameClass)),
                    ElementSyntax element => (SymbolKind.Element, NameClassLowering.Lower(element.NameClass)),
                    _ => (default, null),
                };
                if (names is not NameClassName name)
                {
                    known.Other.AddRange(names is null ? [] : [i]);
                }
                else if (!known.Single.ContainsKey(new Symbol(kind, name.NamespaceUri, name.LocalName)))
                {
                    known.Single.Add(new Symbol(kind, name.NamespaceUri, name.LocalName), i);
                }
            }

            _named.Add(places, known);
        }

        int single = known.Single.TryGetValue(symbol, out int index) ? index : places.Count;
        int other = known.Other.FindIndex(i => IsOf(places[i].Node, symbol));
        int first = other < 0 ? single : Math.Min(single, known.Other[other]);
        return first < places.Count ? places[first] : null;
    }

    private static bool IsOf(PatternSyntax node, Symbol symbol) => node switch
    {
        AttributeSyntax attribute => symbol.IsAttribute && symbol.IsIn(NameClassLowering.Lower(attribute.NameClass)),
        ElementSyntax element => !symbol.IsAttribute && symbol.IsIn(NameClassLowering.Lower(element.NameClass)),
        _ => false,
    };

    private IReadOnlyList<SyntaxPlace> Content(ElementPattern? element)
    {
        PatternSyntax root = element?.Origin.Content ?? _linked.Start;
        if (!_contents.TryGetValue(root, out IReadOnlyList<SyntaxPlace>? places))
        {
            places = Within(root, Of(element)?.Define);
            _contents.Add(root, places);
        }

        return places;
    }

    /// <summary>All nodes within a pattern, references followed, in schema order.</summary>
    private List<SyntaxPlace> Within(PatternSyntax root, string? define)
    {
        List<SyntaxPlace> places = [];
        HashSet<string> followed = new(StringComparer.Ordinal);
        Stack<SyntaxPlace> pending = new([new SyntaxPlace(root, define)]);
        while (pending.Count > 0)
        {
            SyntaxPlace place = pending.Pop();
            places.Add(place);
            if (place.Node is RefSyntax reference)
            {
                if (followed.Add(reference.Name))
                {
                    pending.Push(new SyntaxPlace(_linked.Resolve(reference).Body, reference.Name));
                }
            }
            else if (place.Node is not (ElementSyntax or AttributeSyntax))
            {
                foreach (PatternSyntax child in PatternSyntaxChildren.Of(place.Node).Reverse())
                {
                    pending.Push(place with { Node = child });
                }
            }
        }

        return places;
    }

    private static void Push(PatternSyntax node, Stack<PatternSyntax> pending)
    {
        foreach (PatternSyntax child in PatternSyntaxChildren.Of(node))
        {
            pending.Push(child);
        }
    }
}
