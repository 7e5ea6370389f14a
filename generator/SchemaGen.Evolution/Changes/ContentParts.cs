using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>Contents of elements of one place and name, and the attributes, children and values in them. Each list is made once, when it is asked for.</summary>
/// <param name="contents">The contents; a document has one of them.</param>
internal sealed class ContentParts(IReadOnlyList<Pattern> contents)
{
    private readonly Dictionary<Symbol, IReadOnlyList<Pattern>> _named = [];
    private List<Pattern>? _leaves;
    private ILookup<(SymbolKind, string, string), Pattern>? _single;
    private List<Pattern>? _others;

    /// <summary>The contents.</summary>
    public IReadOnlyList<Pattern> Contents => contents;

    /// <summary>The values and texts that may be between the tags.</summary>
    public IReadOnlyList<Pattern> Texts => [.. Leaves.Where(static pattern => pattern is DataPattern or ValuePattern or ListPattern or TextPattern)];

    /// <summary>Whether there need be no value between the tags.</summary>
    public bool CanLackText => contents.Any(CanLack);

    /// <summary>The attributes, children and values, in schema order.</summary>
    private List<Pattern> Leaves => _leaves ??= [.. LeavesOf(contents)];

    /// <summary>The names of all attributes and children of two contents, in schema order.</summary>
    public static List<Symbol> Symbols(ContentParts old, ContentParts @new)
    {
        HashSet<Symbol> seen = [];
        List<Symbol> symbols = [];
        foreach (Pattern pattern in LeavesOf([.. old.Contents, .. @new.Contents]))
        {
            IEnumerable<Symbol> own = pattern switch
            {
                AttributePattern attribute => Symbol.Of(SymbolKind.Attribute, attribute.NameClass),
                ElementPattern element => Symbol.Of(SymbolKind.Element, element.NameClass),
                _ => [],
            };
            symbols.AddRange(own.Where(seen.Add));
        }

        return symbols;
    }

    /// <summary>The children of a name.</summary>
    public IReadOnlyList<ElementPattern> Elements(Symbol symbol) => [.. Named(symbol).Cast<ElementPattern>()];

    /// <summary>The attributes of a name.</summary>
    public IReadOnlyList<AttributePattern> Attributes(Symbol symbol) => [.. Named(symbol).Cast<AttributePattern>()];

    private IReadOnlyList<Pattern> Named(Symbol symbol)
    {
        if (!_named.TryGetValue(symbol, out IReadOnlyList<Pattern>? found))
        {
            _single ??= Leaves.Where(static leaf => NamesOf(leaf) is NameClassName).ToLookup(static leaf => KeyOf(leaf, (NameClassName)NamesOf(leaf)!));
            _others ??= Leaves.FindAll(static leaf => NamesOf(leaf) is not (null or NameClassName));
            List<Pattern> others = _others.FindAll(leaf => leaf is AttributePattern == symbol.IsAttribute && symbol.IsIn(NamesOf(leaf)!));
            IEnumerable<Pattern> single = _single[(symbol.Kind, symbol.NamespaceUri, symbol.LocalName)];

            // In schema order, where names and wildcards are mixed.
            found = others.Count == 0 ? [.. single] : [.. Leaves.Where(new HashSet<Pattern>([.. single, .. others]).Contains)];
            _named.Add(symbol, found);
        }

        return found;
    }

    private static NameClass? NamesOf(Pattern leaf) => leaf switch
    {
        AttributePattern attribute => attribute.NameClass,
        ElementPattern element => element.NameClass,
        _ => null,
    };

    private static (SymbolKind, string, string) KeyOf(Pattern leaf, NameClassName name) =>
        (leaf is AttributePattern ? SymbolKind.Attribute : SymbolKind.Element, name.NamespaceUri, name.LocalName);

    private static bool CanLack(Pattern content) => content switch
    {
        ChoicePattern => PatternChain.Items(content).Exists(CanLack),
        GroupPattern or InterleavePattern => PatternChain.Items(content).TrueForAll(CanLack),
        OneOrMorePattern oneOrMore => CanLack(oneOrMore.Content),
        DataPattern or ValuePattern or ListPattern => false,
        _ => true,
    };

    /// <summary>All attributes, children and values of contents, each once, in schema order; not what is within them.</summary>
    public static IEnumerable<Pattern> LeavesOf(IReadOnlyList<Pattern> contents)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> work = new(contents.Reverse());
        while (work.Count > 0)
        {
            Pattern pattern = work.Pop();
            if (!seen.Add(pattern))
            {
                continue;
            }

            if (pattern is ChoicePattern or GroupPattern or InterleavePattern or OneOrMorePattern)
            {
                PatternParts.Push(pattern, work);
            }
            else
            {
                yield return pattern;
            }
        }
    }
}
