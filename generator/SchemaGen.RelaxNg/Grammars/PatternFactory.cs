using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>
/// Makes patterns in canonical form: one object for equal patterns, <c>empty</c> and <c>notAllowed</c> absorbed (sections 4.20, 4.21),
/// choices, groups and interleaves leaning to the right, a choice without repeated alternatives. Not safe for use by several threads.
/// </summary>
public sealed class PatternFactory
{
    private readonly Dictionary<PatternKey, Pattern> _patterns = [];
    private readonly Dictionary<(DatatypeReference, Pattern?), DataPattern> _data = [];
    private readonly Dictionary<(DatatypeReference, string, string), ValuePattern> _values = [];
    private readonly Dictionary<(NameClass, Pattern), AttributePattern> _attributes = [];
    private int _nextId;

    /// <summary>Creates a factory without patterns.</summary>
    public PatternFactory()
    {
        Empty = new EmptyPattern(_nextId++);
        NotAllowed = new NotAllowedPattern(_nextId++);
        Text = new TextPattern(_nextId++);
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

    /// <summary>How many patterns there are.</summary>
    public int Count => _nextId;

    /// <summary>left | right.</summary>
    public Pattern Choice(Pattern left, Pattern right)
    {
        if (left == NotAllowed || left == right)
        {
            return right;
        }

        if (right == NotAllowed || Alternatives(right).Contains(left))
        {
            return right == NotAllowed ? left : right;
        }

        return left is ChoicePattern { Left: Pattern first, Right: Pattern rest }
            ? Choice(first, Choice(rest, right))
            : Intern(PatternKind.Choice, left, right, static (id, l, r) => new ChoicePattern(id, l, r!));
    }

    /// <summary>left, right.</summary>
    public Pattern Group(Pattern left, Pattern right)
    {
        if (left == NotAllowed || right == NotAllowed)
        {
            return NotAllowed;
        }

        if (left == Empty)
        {
            return right;
        }

        return right == Empty ? left
            : left is GroupPattern { Left: Pattern first, Right: Pattern rest } ? Group(first, Group(rest, right))
            : Intern(PatternKind.Group, left, right, static (id, l, r) => new GroupPattern(id, l, r!));
    }

    /// <summary>left &amp; right.</summary>
    public Pattern Interleave(Pattern left, Pattern right)
    {
        if (left == NotAllowed || right == NotAllowed)
        {
            return NotAllowed;
        }

        if (left == Empty)
        {
            return right;
        }

        return right == Empty ? left
            : left is InterleavePattern { Left: Pattern first, Right: Pattern rest } ? Interleave(first, Interleave(rest, right))
            : Intern(PatternKind.Interleave, left, right, static (id, l, r) => new InterleavePattern(id, l, r!));
    }

    /// <summary>content+.</summary>
    public Pattern OneOrMore(Pattern content) => content is EmptyPattern or NotAllowedPattern or TextPattern or OneOrMorePattern
        ? content
        : Intern(PatternKind.OneOrMore, content, null, static (id, c, _) => new OneOrMorePattern(id, c));

    /// <summary>content?.</summary>
    public Pattern Optional(Pattern content) => Choice(content, Empty);

    /// <summary>list { content }.</summary>
    public Pattern List(Pattern content) => content == NotAllowed
        ? content
        : Intern(PatternKind.List, content, null, static (id, c, _) => new ListPattern(id, c));

    /// <summary>A value of a datatype.</summary>
    public Pattern Data(Datatype datatype, DatatypeReference reference, Pattern? except)
    {
        Pattern? effective = except == NotAllowed ? null : except;
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
        if (!_values.TryGetValue((reference, text, namespaceUri), out ValuePattern? pattern))
        {
            pattern = new ValuePattern(_nextId++, datatype, value, text, reference, namespaceUri);
            _values.Add((reference, text, namespaceUri), pattern);
        }

        return pattern;
    }

    /// <summary>attribute nameClass { content }.</summary>
    public Pattern Attribute(NameClass nameClass, Pattern content)
    {
        if (content == NotAllowed)
        {
            return content;
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

    private static IEnumerable<Pattern> Alternatives(Pattern pattern)
    {
        while (pattern is ChoicePattern choice)
        {
            yield return choice.Left;
            pattern = choice.Right;
        }

        yield return pattern;
    }

    private Pattern Intern(PatternKind kind, Pattern left, Pattern? right, Func<int, Pattern, Pattern?, Pattern> create)
    {
        PatternKey key = new(kind, left.Id, right?.Id ?? -1);
        if (!_patterns.TryGetValue(key, out Pattern? pattern))
        {
            pattern = create(_nextId++, left, right);
            _patterns.Add(key, pattern);
        }

        return pattern;
    }

    private readonly record struct PatternKey(PatternKind Kind, int Left, int Right);
}
