using SchemaGen.Datatypes;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values.Automata;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>The sets of values of both schemas; one object for what allows the same texts by its form.</summary>
internal sealed class ValueTable
{
    private const int MaxStatesForEmptiness = 10_000;
    private readonly Dictionary<int, bool> _isEmpty = [];
    private readonly WitnessContext _context;
    private readonly Dictionary<object, ValueLeaf> _leaves = [];
    private readonly Dictionary<string, ValueSet> _sets = new(StringComparer.Ordinal);
    private readonly AnyLeaf _any;
    private int _nextLeaf;

    public ValueTable(LetterTable letters, WitnessContext context)
    {
        _context = context;
        _any = new AnyLeaf(_nextLeaf++);
        Any = Of([_any]);
        Blank = Of([new BlankLeaf(_nextLeaf++)]);
        Nothing = Of([]);
        ListTerms = new TermFactory(letters);
        ListDerivative = new TermDerivative(ListTerms, letters, this);
    }

    /// <summary>All texts.</summary>
    public ValueSet Any { get; }

    /// <summary>White space.</summary>
    public ValueSet Blank { get; }

    /// <summary>No text.</summary>
    public ValueSet Nothing { get; }

    /// <summary>The terms inside of lists.</summary>
    public TermFactory ListTerms { get; }

    private TermDerivative ListDerivative { get; }

    /// <summary>The union of leaves.</summary>
    public ValueSet Of(IEnumerable<ValueLeaf> leaves)
    {
        ValueLeaf[] sorted = [.. leaves.Distinct().OrderBy(static leaf => leaf.Id)];
        if (Array.IndexOf(sorted, _any) >= 0)
        {
            sorted = [_any];
        }

        string key = string.Join(",", sorted.Select(static leaf => leaf.Id));
        if (!_sets.TryGetValue(key, out ValueSet? set))
        {
            set = new ValueSet(_sets.Count, sorted, this);
            _sets.Add(key, set);
        }

        return set;
    }

    /// <summary>Tokens that a term of values matches.</summary>
    public ValueSet OfList(Term content) => content switch
    {
        NotAllowedTerm => Nothing,
        EmptyTerm => Blank,
        _ => OfLeaf(Leaf(("list", content.Id), id => new ListLeaf(id, content, ListDerivative))),
    };

    /// <summary>The values of a datatype but those that are excepted.</summary>
    public ValueSet OfData(DataPattern data, ValueSet except)
    {
        DatatypeReference reference = data.Reference;
        bool isAnyText = reference.TypeName is "string" or "token" or "normalizedString" or "untypedAtomic" or "anyAtomicType";
        if (isAnyText && reference.Parameters.IsEmpty && except.IsEmpty)
        {
            return Any;
        }

        DataLeaf leaf = (DataLeaf)Leaf((reference, except.Id), id => new DataLeaf(id, data.Datatype, reference, except, _context));
        return Array.Exists(except.Leaves, other => other is DataLeaf excepted && leaf.IsIncludedByFacets(excepted)) ? Nothing : OfLeaf(leaf);
    }

    /// <summary>The spellings of a value.</summary>
    public ValueSet OfValue(ValuePattern value)
    {
        DatatypeReference reference = value.Reference;
        string type = reference.TypeName;
        string text = value.Text.Trim(' ', '\t', '\r', '\n');
        switch (type)
        {
            case var _ when reference.LibraryUri.Length > 0 && LexicalSpace.IsDecimal(type):
                return Leaf(type == "decimal" ? "decimal" : "integer", LexicalSpace.OfNumber(type, (string)value.Value), text);

            case "boolean":
                return Leaf(type, Regex((bool)value.Value ? "true|1" : "false|0"), text);

            case "hexBinary":
                return Leaf(type, Regex(string.Concat(text.Select(static c => $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]"))), text);

            case "float" or "double" or "duration" or "dateTime" or "date" or "time" or "gYearMonth" or "gYear" or "gMonthDay" or "gMonth" or "gDay" or "base64Binary":
                return Leaf(type, new TextEnclosure(LexicalSpace.Of(reference.LibraryUri, type).Upper, new LiteralText(text)), text);

            case "QName" or "NOTATION":
                string qualified = _context.Qualify(new QualifiedName(value.NamespaceUri, text[(text.IndexOf(':') + 1)..]));
                return Leaf(type, new TextEnclosure(LexicalSpace.Of(reference.LibraryUri, type).Upper, ConstantText.None), qualified);

            default:
                // Equality is that of the normalised texts, and equal texts make equal leaves whatever the type is called.
                string mode = type is "string" or "untypedAtomic" or "anyAtomicType" ? "preserve" : type == "normalizedString" ? "replace" : "collapse";
                return Leaf(mode, TextEnclosure.Exactly(new LiteralText((string)value.Value)), value.Text);
        }

        ValueSet Leaf(string kind, TextEnclosure texts, string example) =>
            Of([this.Leaf((kind, value.Value), id => new EnclosedLeaf(id, reference, DatatypeText.Normalized(reference, texts), example, IsEqual))]);
        bool IsEqual(string candidate) => value.Value.Equals(value.Datatype.Parse(candidate, _context));
    }

    private static TextEnclosure Regex(string expression) => TextEnclosure.Exactly(new RegexText(expression));

    /// <summary>Facets can contradict each other, and what nothing matches must not count as possible.</summary>
    private ValueSet OfLeaf(ValueLeaf leaf)
    {
        if (!_isEmpty.TryGetValue(leaf.Id, out bool isEmpty))
        {
            isEmpty = TextSearch.Find(leaf.Upper, ConstantText.None, MaxStatesForEmptiness, static _ => true) is { Text: null, IsComplete: true };
            _isEmpty.Add(leaf.Id, isEmpty);
        }

        return isEmpty ? Nothing : Of([leaf]);
    }

    private ValueLeaf Leaf(object key, Func<int, ValueLeaf> make)
    {
        if (!_leaves.TryGetValue(key, out ValueLeaf? leaf))
        {
            leaf = make(_nextLeaf++);
            _leaves.Add(key, leaf);
        }

        return leaf;
    }
}
