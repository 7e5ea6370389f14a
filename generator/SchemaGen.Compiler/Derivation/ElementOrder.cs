using System.Collections.Immutable;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds the elements of a content whose order is free: two documents with the same number of elements of each name can differ in their order.
/// A separate list for each name would lose the author's order.
/// </summary>
internal sealed class ElementOrder
{
    // Alternatives that share more names than this are not compared, because the search is quadratic.
    private const int MostSharedNames = 32;

    private readonly GroupUnions _unions;
    private readonly HashSet<TypeNode> _inlined;
    private readonly Dictionary<SlotKey, SlotKey> _parents = [];
    private readonly HashSet<SlotKey> _fields = [];
    private readonly List<(DefineShape Define, HashSet<SlotKey> Names)> _choices = [];
    private readonly List<EntryShape> _entries = [];

    private readonly CaseContent _content;
    private List<SlotKey> _names = [];
    private Dictionary<SlotKey, int>? _uses;

    private ElementOrder(CaseContent content, GroupUnions unions, HashSet<TypeNode> inlined) => (_content, _unions, _inlined) = (content, unions, inlined);

    /// <summary>Analyses a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="unions">The groups that are unions; their members belong to separate objects.</param>
    /// <param name="inlined">The unions that are inlined all the same.</param>
    public static ElementOrder Of(CaseContent content, GroupUnions unions, HashSet<TypeNode> inlined)
    {
        ElementOrder order = new(content, unions, inlined);
        order._names = [.. order.OfSequence([.. content.Parts.SelectMany(order.Steps)], isRepeated: false).Keys];
        return order;
    }

    /// <summary>Whether the elements of a slot can stand in any order with those of other slots.</summary>
    public bool IsFree(SlotKey key) => _parents.ContainsKey(key);

    /// <summary>Whether the elements of a slot are fields of a record, which is an interleave with single elements.</summary>
    public bool IsField(SlotKey key) => _fields.Contains(key);

    /// <summary>The repeated sequences whose rounds can be told apart. The order of their elements is free.</summary>
    public IReadOnlyList<EntryShape> Entries => _entries;

    /// <summary>Returns the same key for all slots whose elements stand in free order with each other.</summary>
    public SlotKey GroupOf(SlotKey key)
    {
        while (_parents.TryGetValue(key, out SlotKey? parent) && parent != key)
        {
            key = parent;
        }

        return key;
    }

    /// <summary>Returns the ranks of elements in the order that the schema requires. Elements with the same rank stand in free order with each other.</summary>
    public List<int> RanksOf(IEnumerable<SlotKey> keys)
    {
        List<SlotKey> groups = [.. _names.Select(GroupOf).Distinct()];
        return [.. keys.Select(key => groups.IndexOf(GroupOf(key)))];
    }

    /// <summary>Returns the definition that is a choice between exactly these elements, or null.</summary>
    public DefineShape? ChoiceOf(IEnumerable<SlotKey> keys)
    {
        HashSet<SlotKey> names = [.. keys];
        return _choices.Find(choice => choice.Names.SetEquals(names)).Define;
    }

    private Dictionary<SlotKey, ElementCount> Visit(Shape shape, bool isRepeated)
    {
        switch (shape)
        {
            case ElementShape { IsReachable: true } element:
                return new Dictionary<SlotKey, ElementCount> { { Flattener.KeyOf(element), ElementCount.One } };
            case ReferenceShape reference when IsTakenApart(reference.Define):
                Dictionary<SlotKey, ElementCount> named = Visit(reference.Define.Body, isRepeated);
                if (named.Count > 1 && Discriminators.WhollyChoice(reference.Define.Body) is not null)
                {
                    _choices.Add((reference.Define, [.. named.Keys]));
                }

                return named;
            case RepeatShape repeat when !Possibility.IsImpossible(repeat.Content):
                return OfRepeat(repeat, isRepeated);
            case ChoiceShape choice:
                return OfChoice(_content.AlternativesOf(choice), isRepeated);
            case GroupShape { Syntax: InterleaveSyntax } interleave when Branches(interleave).Skip(1).Any():
                return OfInterleave(interleave, isRepeated);
            case GroupShape:
                return OfSequence([.. Steps(shape)], isRepeated);
            default:
                return [];
        }
    }

    private Dictionary<SlotKey, ElementCount> OfRepeat(RepeatShape repeat, bool isRepeated)
    {
        Shape round = repeat;
        bool isOptional = false;
        bool isMany = false;
        while (round is RepeatShape inner)
        {
            isOptional |= inner.IsOptional;
            isMany |= inner.IsMany;
            round = inner.Content;
        }

        // If all rounds have the same elements, there is only one order.
        Dictionary<SlotKey, ElementCount> counts = Visit(round, isRepeated || isMany);
        if (isMany && counts.Count > 1)
        {
            AddEntries(null, round);
            if (counts.Values.Any(static count => !count.IsFixed))
            {
                Join(counts.Keys);
            }
        }

        return counts.ToDictionary(static pair => pair.Key, pair => pair.Value.Repeated(isOptional, isMany));
    }

    /// <summary>Adds entries for a repeated sequence, or for each alternative of a repeated choice. Their elements must not occur anywhere else.</summary>
    private void AddEntries(DefineShape? define, Shape round)
    {
        switch (round)
        {
            case ReferenceShape reference when IsTakenApart(reference.Define):
                AddEntries(define ?? reference.Define, reference.Define.Body);
                break;
            case ChoiceShape choice:
                foreach (Shape alternative in _content.AlternativesOf(choice).Where(static alternative => !Possibility.IsImpossible(alternative)))
                {
                    AddEntries(null, alternative);
                }

                break;
            case GroupShape { Children: [var only] }:
                AddEntries(define, only);
                break;
            case GroupShape when EntryShape.TryMake(define, round, Steps(round).Select(step => new EntryPart([.. Visit(step, isRepeated: true).Keys], Total(step)))) is { } entry:
                Dictionary<SlotKey, int> own = UsesIn([round]);
                _uses ??= UsesIn(_content.Parts);
                if (own.All(pair => _uses[pair.Key] == pair.Value))
                {
                    Join(own.Keys);
                    _entries.RemoveAll(inner => own.ContainsKey(inner.Parts[0].Names[0]));
                    _entries.Add(entry);
                }

                break;
        }
    }

    /// <summary>Returns the number of elements in a pattern, whatever their names.</summary>
    private ElementCount Total(Shape shape) => shape switch
    {
        ElementShape { IsReachable: true } => ElementCount.One,
        ReferenceShape reference when IsTakenApart(reference.Define) => Total(reference.Define.Body),
        RepeatShape repeat when !Possibility.IsImpossible(repeat.Content) => Total(repeat.Content).Repeated(repeat.IsOptional, repeat.IsMany),
        ChoiceShape choice => _content.AlternativesOf(choice).Where(static child => !Possibility.IsImpossible(child)).Select(Total)
            .DefaultIfEmpty(ElementCount.None).Aggregate(static (left, right) => left.Or(right)),
        GroupShape group => group.Children.Select(Total).Aggregate(ElementCount.None, static (left, right) => left.And(right)),
        _ => ElementCount.None,
    };

    /// <summary>Counts how often the elements of each slot are written in patterns.</summary>
    private Dictionary<SlotKey, int> UsesIn(IEnumerable<Shape> shapes)
    {
        Dictionary<SlotKey, int> uses = [];
        Stack<Shape> pending = new(shapes);
        while (pending.Count > 0)
        {
            Shape shape = pending.Pop();
            if (shape is ElementShape { IsReachable: true } element)
            {
                SlotKey key = Flattener.KeyOf(element);
                uses[key] = uses.TryGetValue(key, out int known) ? known + 1 : 1;
            }
            else if (shape is not (ElementShape or AttributeShape))
            {
                foreach (Shape child in shape is ReferenceShape reference ? IsTakenApart(reference.Define) ? [reference.Define.Body] : [] : Children(shape))
                {
                    pending.Push(child);
                }
            }
        }

        return uses;
    }

    private Dictionary<SlotKey, ElementCount> OfChoice(IEnumerable<Shape> choice, bool isRepeated)
    {
        List<Shape> alternatives = [.. choice.Where(static child => !Possibility.IsImpossible(child))];
        Dictionary<SlotKey, ElementCount> counts = [];
        Dictionary<SlotKey, int> uses = [];
        foreach (Shape alternative in alternatives)
        {
            foreach (KeyValuePair<SlotKey, ElementCount> pair in Visit(alternative, isRepeated))
            {
                uses.TryGetValue(pair.Key, out int known);
                uses[pair.Key] = known + 1;
                counts[pair.Key] = counts.TryGetValue(pair.Key, out ElementCount? other) ? pair.Value.Or(other) : pair.Value;
            }
        }

        List<SlotKey> shared = [.. uses.Where(pair => pair.Value > 1 && counts[pair.Key].IsSeveral).Select(static pair => pair.Key)];
        if (shared.Count is > 1 and <= MostSharedNames)
        {
            JoinReversed(alternatives, shared);
        }

        return counts.ToDictionary(static pair => pair.Key, pair => uses[pair.Key] < alternatives.Count ? pair.Value.Or(ElementCount.None) : pair.Value);
    }

    // The order is free if one alternative has the names in one order and another in the reverse.
    private void JoinReversed(List<Shape> alternatives, List<SlotKey> shared)
    {
        foreach (SlotKey left in shared)
        {
            foreach (SlotKey right in shared.Where(right => GroupOf(right) != GroupOf(left)).ToList())
            {
                if (alternatives.Exists(alternative => MayPrecede(alternative, left, right)) && alternatives.Exists(alternative => MayPrecede(alternative, right, left)))
                {
                    Join([left, right]);
                }
            }
        }
    }

    /// <summary>
    /// Treats an interleave of repeatable elements as a list. An interleave that also has single elements is a record: its fields may be written
    /// in any order, and that order carries no meaning.
    /// </summary>
    private Dictionary<SlotKey, ElementCount> OfInterleave(GroupShape interleave, bool isRepeated)
    {
        Dictionary<SlotKey, ElementCount> counts = [];
        foreach (Shape branch in Branches(interleave))
        {
            foreach (KeyValuePair<SlotKey, ElementCount> pair in Visit(branch, isRepeated))
            {
                counts[pair.Key] = counts.TryGetValue(pair.Key, out ElementCount? other) ? pair.Value.And(other) : pair.Value;
            }
        }

        if (counts.Count > 1 && (isRepeated || counts.Values.All(static count => count.IsSeveral)))
        {
            Join(counts.Keys);
        }
        else
        {
            _fields.UnionWith(counts.Keys);
        }

        return counts;
    }

    /// <summary>
    /// In a sequence, the order of two names is free if one of them can stand on both sides of the other and its number on either side
    /// can vary. The order of <c>nad, nad, uns, nad</c> is not free.
    /// </summary>
    private Dictionary<SlotKey, ElementCount> OfSequence(List<Shape> steps, bool isRepeated)
    {
        List<Dictionary<SlotKey, ElementCount>> counts = [.. steps.Select(step => Visit(step, isRepeated))];
        Dictionary<SlotKey, (int First, int Last)> varying = [];
        Dictionary<SlotKey, ElementCount> sums = [];
        for (int i = 0; i < steps.Count; i++)
        {
            foreach (KeyValuePair<SlotKey, ElementCount> pair in counts[i])
            {
                if (!pair.Value.IsFixed)
                {
                    varying[pair.Key] = varying.TryGetValue(pair.Key, out (int First, int Last) range) ? (range.First, i) : (i, i);
                }

                sums[pair.Key] = sums.TryGetValue(pair.Key, out ElementCount? other) ? pair.Value.And(other) : pair.Value;
            }
        }

        foreach (KeyValuePair<SlotKey, (int First, int Last)> pair in varying.Where(static pair => pair.Value.First < pair.Value.Last))
        {
            JoinBetween(pair.Key, pair.Value.First, pair.Value.Last, steps, counts);
        }

        return sums;
    }

    private void JoinBetween(SlotKey name, int first, int last, List<Shape> steps, List<Dictionary<SlotKey, ElementCount>> counts)
    {
        for (int i = first; i <= last; i++)
        {
            foreach (SlotKey other in counts[i].Keys.Where(other => GroupOf(other) != GroupOf(name)).ToList())
            {
                bool isBetween = (i > first && i < last)
                    || (i == first && (counts[last].ContainsKey(other) || MayPrecede(steps[first], name, other)))
                    || (i == last && (counts[first].ContainsKey(other) || MayPrecede(steps[last], other, name)));
                if (isBetween)
                {
                    Join([name, other]);
                }
            }
        }
    }

    /// <summary>Whether an element with one name can precede an element with another.</summary>
    private bool MayPrecede(Shape shape, SlotKey first, SlotKey second)
    {
        switch (shape)
        {
            case ReferenceShape reference when IsTakenApart(reference.Define):
                return MayPrecede(reference.Define.Body, first, second);
            case RepeatShape repeat:
                return repeat.IsMany ? Contains(repeat, first) && Contains(repeat, second) : MayPrecede(repeat.Content, first, second);
            case ChoiceShape choice:
                return _content.AlternativesOf(choice).Any(child => MayPrecede(child, first, second));
            case GroupShape group:
                bool isAnyOrder = group.Syntax is InterleaveSyntax;
                bool isMet = isAnyOrder && Contains(group, first);
                foreach (Shape child in group.Children)
                {
                    if ((isMet && Contains(child, second) && !(isAnyOrder && Contains(child, first))) || MayPrecede(child, first, second))
                    {
                        return true;
                    }

                    isMet |= Contains(child, first);
                }

                return false;
            default:
                return false;
        }
    }

    private bool Contains(Shape shape, SlotKey name) => shape switch
    {
        ElementShape element => Flattener.KeyOf(element) == name,
        ReferenceShape reference => IsTakenApart(reference.Define) && Contains(reference.Define.Body, name),
        _ => Children(shape).Any(child => Contains(child, name)),
    };

    /// <summary>Returns the steps of a sequence, with nested sequences flattened.</summary>
    private IEnumerable<Shape> Steps(Shape shape) => shape switch
    {
        GroupShape { Syntax: InterleaveSyntax } interleave when Branches(interleave).Skip(1).Any() => [shape],
        GroupShape group => group.Children.SelectMany(Steps),
        ChoiceShape choice when _content.AlternativesOf(choice) is [var only] => Steps(only),
        ReferenceShape { Define.Body: GroupShape { Children.Length: > 1 } body } reference when IsTakenApart(reference.Define) => Steps(body),
        _ => [shape],
    };

    // Attributes are interleaved with the content that follows them, but have no order.
    private IEnumerable<Shape> Branches(GroupShape interleave) => interleave.Children.Where(HasElements);

    private bool HasElements(Shape shape) => shape switch
    {
        ElementShape => true,
        ReferenceShape reference => IsTakenApart(reference.Define) && HasElements(reference.Define.Body),
        _ => Children(shape).Any(HasElements),
    };

    private ImmutableArray<Shape> Children(Shape shape) => shape is ChoiceShape choice ? _content.AlternativesOf(choice) : ShapeChildren.Of(shape);

    private bool IsTakenApart(DefineShape define) => !define.IsImpossible && (_unions.Find(define) is not { } node || _inlined.Contains(node.Root));

    private void Join(IEnumerable<SlotKey> keys)
    {
        SlotKey? first = null;
        foreach (SlotKey key in keys)
        {
            SlotKey group = GroupOf(key);
            first ??= group;
            _parents[group] = first;
            _parents[key] = first;
        }
    }
}
