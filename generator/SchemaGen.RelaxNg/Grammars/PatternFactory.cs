using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Simplification;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>
/// Makes patterns in canonical form: one object for equal patterns, <c>empty</c> and <c>notAllowed</c> absorbed (sections 4.20, 4.21),
/// choices, groups and interleaves leaning to the right, a choice without repeated alternatives. Not safe for use by several threads.
/// </summary>
public sealed class PatternFactory
{
    // A table for each kind, by the numbers of the parts: the framework has tables of such keys compiled, those of a struct of ours it
    // would compile in each process anew.
    private readonly Dictionary<long, Pattern>[] _patterns = [[], [], [], [], []];
    private readonly Dictionary<(DatatypeReference, Pattern?), DataPattern> _data = [];
    private readonly Dictionary<(DatatypeReference, string), ValuePattern> _values = [];
    private readonly Dictionary<(NameClass, Pattern), AttributePattern> _attributes = [];
    private readonly PatternFactory? _basis;
    private int _nextId;

    /// <summary>Creates a factory without patterns.</summary>
    public PatternFactory()
    {
        Empty = new EmptyPattern(_nextId++);
        NotAllowed = new NotAllowedPattern(_nextId++);
        Text = new TextPattern(_nextId++);
    }

    /// <summary>
    /// Creates a factory for patterns made of those of another one, which stays as it is: derivatives can be thrown away together.
    /// It makes choices, groups, interleaves and repetitions; the basis must not make patterns meanwhile.
    /// </summary>
    internal PatternFactory(PatternFactory basis, int firstId)
    {
        _basis = basis;
        _nextId = firstId;
        Empty = basis.Empty;
        NotAllowed = basis.NotAllowed;
        Text = basis.Text;
    }

    private enum PatternKind
    {
        Choice,
        Group,
        Interleave,
        OneOrMore,
        List,
    }

    /// <summary>The one <c>empty</c>.</summary>
    public EmptyPattern Empty { get; }

    /// <summary>The one <c>notAllowed</c>.</summary>
    public NotAllowedPattern NotAllowed { get; }

    /// <summary>The one <c>text</c>.</summary>
    public TextPattern Text { get; }

    /// <summary>The number of patterns.</summary>
    public int Count => _nextId;

    /// <summary>left | right.</summary>
    public Pattern Choice(Pattern left, Pattern right)
    {
        if (left == right)
        {
            return right;
        }

        if (NotAllowedReduction.OfChoice(left, right) is { } reduced)
        {
            return reduced;
        }

        return left is ChoicePattern ? Choice([left, right])
            : PatternChain.IsAlternative(left, right) ? right
            : Intern(PatternKind.Choice, left, right);
    }

    /// <summary>One of many; linear, however wide. Of equal alternatives the first stays.</summary>
    public Pattern Choice(IReadOnlyList<Pattern> alternatives)
    {
        // Most choices are a pattern and empty.
        if (alternatives is [not ChoicePattern and var left, not ChoicePattern and var right])
        {
            return Choice(left, right);
        }

        HashSet<Pattern> seen = [];
        List<Pattern> distinct = [];
        foreach (Pattern alternative in alternatives)
        {
            foreach (Pattern single in PatternChain.Alternatives(alternative))
            {
                if (single != NotAllowed && seen.Add(single))
                {
                    distinct.Add(single);
                }
            }
        }

        if (distinct.Count == 0)
        {
            return NotAllowed;
        }

        Pattern result = distinct[^1];
        for (int i = distinct.Count - 2; i >= 0; i--)
        {
            result = Intern(PatternKind.Choice, distinct[i], result);
        }

        return result;
    }

    /// <summary>left, right.</summary>
    public Pattern Group(Pattern left, Pattern right) => Sequence(PatternKind.Group, left, right);

    /// <summary>Many in a row.</summary>
    public Pattern Group(IReadOnlyList<Pattern> items) => Sequence(PatternKind.Group, items);

    /// <summary>left &amp; right.</summary>
    public Pattern Interleave(Pattern left, Pattern right) => Sequence(PatternKind.Interleave, left, right);

    /// <summary>Many in any order.</summary>
    public Pattern Interleave(IReadOnlyList<Pattern> branches) => Sequence(PatternKind.Interleave, branches);

    /// <summary>content+.</summary>
    public Pattern OneOrMore(Pattern content) =>
        NotAllowedReduction.OfContainer(content) ?? EmptyReduction.OfOneOrMore(content)
        ?? (content is TextPattern or OneOrMorePattern ? content : Intern(PatternKind.OneOrMore, content, null));

    /// <summary>content?.</summary>
    public Pattern Optional(Pattern content) => Choice(content, Empty);

    /// <summary>list { content }.</summary>
    public Pattern List(Pattern content) => NotAllowedReduction.OfContainer(content) ?? Intern(PatternKind.List, content, null);

    /// <summary>A value of a datatype.</summary>
    public Pattern Data(Datatype datatype, DatatypeReference reference, Pattern? except)
    {
        Pattern? effective = NotAllowedReduction.OfExcept(except);
        if (!_data.TryGetValue((reference, effective), out DataPattern? pattern))
        {
            pattern = new DataPattern(_nextId++, datatype, effective, reference);
            _data.Add((reference, effective), pattern);
        }

        return pattern;
    }

    /// <summary>One value of a datatype.</summary>
    public Pattern Value(Datatype datatype, object value, string text, DatatypeReference reference, string namespaceUri)
    {
        // Only names have a namespace, and no name has a brace.
        string expanded = namespaceUri.Length == 0 ? text : $"{{{namespaceUri}}}{text}";
        if (!_values.TryGetValue((reference, expanded), out ValuePattern? pattern))
        {
            pattern = new ValuePattern(_nextId++, datatype, value, text, reference, namespaceUri);
            _values.Add((reference, expanded), pattern);
        }

        return pattern;
    }

    /// <summary>attribute nameClass { content }.</summary>
    public Pattern Attribute(NameClass nameClass, Pattern content)
    {
        if (NotAllowedReduction.OfContainer(content) is { } reduced)
        {
            return reduced;
        }

        if (!_attributes.TryGetValue((nameClass, content), out AttributePattern? pattern))
        {
            pattern = new AttributePattern(_nextId++, nameClass, content);
            _attributes.Add((nameClass, content), pattern);
        }

        return pattern;
    }

    /// <summary>A new element; its content is set when it is known.</summary>
    internal ElementPattern Element(NameClass nameClass, ElementSyntax origin, string name) => new(_nextId++, nameClass, origin, name);

    /// <summary>Appends to the right: the left one may be a chain of any length, which is unrolled without recursion.</summary>
    private Pattern Sequence(PatternKind kind, Pattern left, Pattern right)
    {
        if ((NotAllowedReduction.OfSequence(left, right) ?? EmptyReduction.OfSequence(left, right)) is { } reduced)
        {
            return reduced;
        }

        bool isChain = kind == PatternKind.Group ? left is GroupPattern : left is InterleavePattern;
        if (!isChain)
        {
            return Join(kind, left, right);
        }

        Pattern result = right;
        foreach (Pattern item in PatternChain.Reversed(left))
        {
            result = Join(kind, item, result);
        }

        return result;
    }

    /// <summary>Text is any amount of it, so that text in front of text adds nothing; derivatives of long rows would be as long for each.</summary>
    private Pattern Join(PatternKind kind, Pattern item, Pattern rest) =>
        kind == PatternKind.Group && item is TextPattern && rest is (TextPattern or GroupPattern { Left: TextPattern }) ? rest : Intern(kind, item, rest);

    private Pattern Sequence(PatternKind kind, IReadOnlyList<Pattern> items)
    {
        Pattern result = Empty;
        for (int i = items.Count - 1; i >= 0; i--)
        {
            result = Sequence(kind, items[i], result);
        }

        return result;
    }

    private Pattern Intern(PatternKind kind, Pattern left, Pattern? right)
    {
        long key = ((long)left.Id << 32) | (uint)(right?.Id ?? 0);
        Dictionary<long, Pattern> known = _patterns[(int)kind];
        if ((_basis is null || !_basis._patterns[(int)kind].TryGetValue(key, out Pattern? pattern)) && !known.TryGetValue(key, out pattern))
        {
            int id = _nextId++;
            pattern = kind switch
            {
                PatternKind.Choice => new ChoicePattern(id, left, right!),
                PatternKind.Group => new GroupPattern(id, left, right!),
                PatternKind.Interleave => new InterleavePattern(id, left, right!),
                PatternKind.OneOrMore => new OneOrMorePattern(id, left),
                _ => new ListPattern(id, left),
            };
            known.Add(key, pattern);
        }

        return pattern;
    }
}
