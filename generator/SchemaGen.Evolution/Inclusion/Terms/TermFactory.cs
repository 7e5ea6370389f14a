using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>
/// Makes terms in a normal form: the order of choices and interleaves does not matter, attributes stand beside children and not among
/// them, what is there twice in a choice is there once, <c>(x?)+</c> and <c>x?, x*</c> are <c>x*</c>. Each rule keeps the language.
/// </summary>
internal sealed class TermFactory
{
    private readonly LetterTable _letters;
    private readonly LetterSet _characters;
    private readonly Dictionary<TermKey, Term> _composed = [];
    private readonly Dictionary<int, ValueTerm> _values = [];
    private readonly Dictionary<(LetterSet, int), AttributeTerm> _attributes = [];
    private readonly Dictionary<(int, LetterSet), ElementTerm> _elements = [];
    private int _nextId;

    public TermFactory(LetterTable letters)
    {
        _letters = letters;
        _characters = LetterSet.Single(letters.Characters);
        Empty = new EmptyTerm(_nextId++);
        NotAllowed = new NotAllowedTerm(_nextId++);
        Text = new TextTerm(_nextId++, _characters);
    }

    public EmptyTerm Empty { get; }

    public NotAllowedTerm NotAllowed { get; }

    public TextTerm Text { get; }

    /// <summary>The number of terms.</summary>
    public int Count => _nextId;

    public Term Value(ValueSet values)
    {
        if (values.IsEmpty)
        {
            return NotAllowed;
        }

        if (!_values.TryGetValue(values.Id, out ValueTerm? term))
        {
            term = new ValueTerm(_nextId++, values, _characters);
            _values.Add(values.Id, term);
        }

        return term;
    }

    public Term Attribute(LetterSet names, ValueSet values)
    {
        if (names.IsEmpty || values.IsEmpty)
        {
            return NotAllowed;
        }

        if (!_attributes.TryGetValue((names, values.Id), out AttributeTerm? term))
        {
            term = new AttributeTerm(_nextId++, names, values);
            _attributes.Add((names, values.Id), term);
        }

        return term;
    }

    public Term Element(int elementClass, LetterSet names)
    {
        if (names.IsEmpty)
        {
            return NotAllowed;
        }

        if (!_elements.TryGetValue((elementClass, names), out ElementTerm? term))
        {
            term = new ElementTerm(_nextId++, elementClass, names);
            _elements.Add((elementClass, names), term);
        }

        return term;
    }

    public Term Optional(Term item) => Choice([item, Empty]);

    public Term Choice(Term left, Term right) => left == right ? left : Choice([left, right]);

    public Term Choice(IEnumerable<Term> alternatives)
    {
        HashSet<Term> items = [];
        ValueSet? values = null;
        foreach (Term alternative in alternatives)
        {
            foreach (Term item in alternative is ChoiceTerm choice ? choice.Items : [alternative])
            {
                if (item is ValueTerm value)
                {
                    values = values is null ? value.Values : values.Union(value.Values);
                }
                else if (item is not NotAllowedTerm)
                {
                    items.Add(item);
                }
            }
        }

        // Text is also no text, and all values.
        if (values is not null && !items.Contains(Text))
        {
            items.Add(Value(values));
        }

        Absorb(items);
        Term[] sorted = Sort(items);
        return sorted.Length switch { 0 => NotAllowed, 1 => sorted[0], _ => Compose(TermKind.Choice, sorted) };
    }

    public Term Group(Term left, Term right) => Group([left, right]);

    /// <summary>One after the other; attributes have no order and become members of an interleave.</summary>
    public Term Group(IReadOnlyList<Term> terms)
    {
        List<Term> ordered = [];
        List<Term> unordered = [];
        foreach (Term term in terms)
        {
            AddToGroup(term, ordered, unordered);
        }

        if (unordered.Contains(NotAllowed))
        {
            return NotAllowed;
        }

        Term group = ordered.Count switch { 0 => Empty, 1 => ordered[0], _ => Compose(TermKind.Group, [.. ordered]) };
        if (unordered.Count == 0)
        {
            return group;
        }

        unordered.Add(group);
        return Interleave(unordered);
    }

    public Term Interleave(IReadOnlyList<Term> terms)
    {
        List<Term> items = [];
        foreach (Term term in terms)
        {
            foreach (Term item in term is InterleaveTerm interleave ? interleave.Items : [term])
            {
                if (item is NotAllowedTerm)
                {
                    return NotAllowed;
                }

                if (item is not EmptyTerm && (item is not TextTerm || !items.Contains(Text)))
                {
                    items.Add(item);
                }
            }
        }

        Term[] sorted = Sort(items);
        return sorted.Length switch { 0 => Empty, 1 => sorted[0], _ => Compose(TermKind.Interleave, sorted) };
    }

    public Term OneOrMore(Term item)
    {
        switch (item)
        {
            case EmptyTerm or NotAllowedTerm or TextTerm or OneOrMoreTerm:
                return item;

            case ChoiceTerm choice when Array.Exists(choice.Items, static part => part is EmptyTerm or OneOrMoreTerm):
                Term once = Choice(choice.Items.Where(static part => part is not EmptyTerm).Select(static part => part is OneOrMoreTerm inner ? inner.Item : part));
                return Array.Exists(choice.Items, static part => part is EmptyTerm) ? Optional(OneOrMore(once)) : OneOrMore(once);

            default:
                return Compose(TermKind.OneOrMore, [item]);
        }
    }

    /// <summary>Whether there are only attributes in a term.</summary>
    public bool IsAttributesOnly(Term term) => !term.Letters.IsEmpty && term.Letters.IsSubsetOf(_letters.Attributes);

    private void AddToGroup(Term term, List<Term> ordered, List<Term> unordered)
    {
        switch (term)
        {
            case EmptyTerm:
                break;

            case NotAllowedTerm:
                unordered.Add(term);
                break;

            case GroupTerm group:
                foreach (Term item in group.Items)
                {
                    AddToGroup(item, ordered, unordered);
                }

                break;

            case InterleaveTerm interleave when Array.Exists(interleave.Items, IsAttributesOnly):
                unordered.AddRange(interleave.Items.Where(IsAttributesOnly));
                AddToGroup(Interleave(Array.FindAll(interleave.Items, item => !IsAttributesOnly(item))), ordered, unordered);
                break;

            case var _ when IsAttributesOnly(term):
                unordered.Add(term);
                break;

            case TextTerm when ordered.Count > 0 && ordered[^1] is TextTerm:
                break;

            default:
                AddOrdered(term, ordered);
                break;
        }
    }

    /// <summary><c>x, x*</c> and <c>x*, x</c> are <c>x+</c>.</summary>
    private void AddOrdered(Term term, List<Term> ordered)
    {
        Term? last = ordered.Count > 0 ? ordered[^1] : null;
        if (last is not null && RepeatedBy(term) is { } repeated && (repeated == last || RepeatedBy(last) == repeated))
        {
            // x, x* and x*, x*; the latter stays what it is.
            ordered[^1] = repeated == last ? OneOrMore(last) : term;
        }
        else if (last is not null && RepeatedBy(last) is { } before && before == term)
        {
            ordered[^1] = OneOrMore(term);
        }
        else
        {
            ordered.Add(term);
        }
    }

    /// <summary>The x of an <c>x*</c>.</summary>
    private static Term? RepeatedBy(Term term) =>
        term is ChoiceTerm { Items: [EmptyTerm, OneOrMoreTerm repetition] } ? repetition.Item
        : term is ChoiceTerm { Items: [OneOrMoreTerm other, EmptyTerm] } ? other.Item
        : null;

    private static void Absorb(HashSet<Term> items)
    {
        foreach (OneOrMoreTerm repetition in items.OfType<OneOrMoreTerm>().ToList())
        {
            // x+ holds x, and (x|y)+ holds both.
            foreach (Term part in repetition.Item is ChoiceTerm choice ? choice.Items : [repetition.Item])
            {
                items.Remove(part);
            }
        }

        if (items.Count > 1 && items.FirstOrDefault(static item => item is EmptyTerm) is { } empty
            && items.Any(static item => item is not EmptyTerm && item.IsNullable))
        {
            items.Remove(empty);
        }
    }

    private static Term[] Sort(IEnumerable<Term> items)
    {
        Term[] sorted = [.. items];
        Array.Sort(sorted, static (left, right) => left.Id.CompareTo(right.Id));
        return sorted;
    }

    private Term Compose(TermKind kind, Term[] items)
    {
        TermKey key = new(kind, Array.ConvertAll(items, static item => item.Id));
        if (!_composed.TryGetValue(key, out Term? term))
        {
            term = Make(kind, items);
            _composed.Add(key, term);
        }

        return term;
    }

    private Term Make(TermKind kind, Term[] items)
    {
        int id = _nextId++;
        LetterSet letters = LetterSet.Empty;
        foreach (Term item in items)
        {
            letters = letters.Union(item.Letters);
        }

        bool areNullable = Array.TrueForAll(items, static item => item.IsNullable);
        switch (kind)
        {
            case TermKind.OneOrMore:
                return new OneOrMoreTerm(id, items[0]);

            case TermKind.Choice:
                LetterSet common = items[0].Required;
                foreach (Term item in items)
                {
                    common = common.Intersect(item.Required);
                }

                return new ChoiceTerm(id, items, Array.Exists(items, static item => item.IsNullable), letters, common);

            default:
                LetterSet required = LetterSet.Empty;
                foreach (Term item in items)
                {
                    required = required.Union(item.Required);
                }

                return kind == TermKind.Group
                    ? new GroupTerm(id, items, areNullable, letters, required)
                    : new InterleaveTerm(id, items, areNullable, letters, required);
        }
    }
}
