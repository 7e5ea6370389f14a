using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// What may stand beside an attribute of some value. Where the cases of a choice are told apart by an attribute, each case is compared with
/// the same case of the other version, so that "allowed with type='file' only" is seen.
/// </summary>
internal sealed class AttributeSplit
{
    /// <summary>More values than this are an enumeration and not cases.</summary>
    private const int MaxValues = 64;

    /// <summary>Numbers that no pattern of a grammar has: its factory may be making patterns meanwhile.</summary>
    private const int FirstId = 1 << 30;

    private readonly PatternFactory _patterns;
    private readonly Symbol _attribute;
    private readonly string? _value;
    private readonly Dictionary<Pattern, Pattern?> _known = [];
    private readonly Dictionary<Pattern, bool> _has = [];

    private AttributeSplit(PatternFactory patterns, Symbol attribute, string? value)
    {
        _patterns = new PatternFactory(patterns, FirstId);
        _attribute = attribute;
        _value = value;
    }

    /// <summary>The attributes that tell cases apart in one of the contents: several patterns have the name, all with finitely many values.</summary>
    public static IEnumerable<Symbol> Discriminators(ContentPair pair, IEnumerable<Symbol> symbols) => symbols.Where(symbol =>
        symbol is { IsAttribute: true, IsWildcard: false }
        && pair.OldContents.Attributes(symbol) is var old
        && pair.NewContents.Attributes(symbol) is var @new
        && Math.Max(old.Count, @new.Count) > 1
        && old.Concat(@new).All(static attribute => attribute.NameClass is NameClassName && PatternChain.Items(attribute.Content).TrueForAll(static item => item is ValuePattern))
        && old.Concat(@new).SelectMany(Values).Distinct(StringComparer.Ordinal).Count() <= MaxValues);

    /// <summary>The cases that both versions have: one for each value, and one for none.</summary>
    public static IEnumerable<(string? Value, ContentPair Pair)> Cases(ContentPair pair, Symbol attribute, Grammar old, Grammar @new)
    {
        HashSet<string> newValues = new(pair.NewContents.Attributes(attribute).SelectMany(Values), StringComparer.Ordinal);
        IEnumerable<string?> shared = pair.OldContents.Attributes(attribute).SelectMany(Values).Where(newValues.Contains).Distinct(StringComparer.Ordinal);
        foreach (string? value in shared.Append(null))
        {
            if (Restrict(pair.OldContents.Contents, old, attribute, value) is { Count: > 0 } before && Restrict(pair.NewContents.Contents, @new, attribute, value) is { Count: > 0 } after)
            {
                yield return (value, pair.Where(attribute, value, before, after));
            }
        }
    }

    private static IEnumerable<string> Values(AttributePattern attribute) => PatternChain.Items(attribute.Content).Cast<ValuePattern>().Select(static value => value.Text);

    /// <summary>What is left of the contents; null if that cannot be said.</summary>
    private static List<Pattern>? Restrict(IReadOnlyList<Pattern> contents, Grammar grammar, Symbol attribute, string? value)
    {
        AttributeSplit split = new(grammar.Patterns, attribute, value);
        List<Pattern> restricted = [];
        foreach (Pattern content in contents)
        {
            if (split.Of(content) is not { } rest)
            {
                return null;
            }

            if (rest is not NotAllowedPattern)
            {
                restricted.Add(rest);
            }
        }

        return restricted;
    }

    /// <summary>The pattern where the attribute has the value, without it; or where the attribute is missing.</summary>
    private Pattern? Of(Pattern pattern)
    {
        if (!_known.TryGetValue(pattern, out Pattern? result))
        {
            result = _value is null ? Without(pattern) : With(pattern);
            _known.Add(pattern, result);
        }

        return result;
    }

    private Pattern? With(Pattern pattern)
    {
        switch (pattern)
        {
            case AttributePattern attribute when _attribute.IsIn(attribute.NameClass):
                return Values(attribute).Contains(_value!, StringComparer.Ordinal) ? _patterns.Empty : _patterns.NotAllowed;

            case ChoicePattern:
                return Rebuild(PatternChain.Items(pattern), Of, _patterns.Choice);

            case GroupPattern or InterleavePattern:
                // Section 7.3: at most one member can have the attribute.
                List<Pattern> items = PatternChain.Items(pattern);
                int index = items.FindIndex(Has);
                return index < 0 ? _patterns.NotAllowed
                    : Rebuild(items, item => item == items[index] ? Of(item) : item, pattern is GroupPattern ? _patterns.Group : _patterns.Interleave);

            case OneOrMorePattern:
                return Has(pattern) ? null : _patterns.NotAllowed;

            default:
                return _patterns.NotAllowed;
        }
    }

    private Pattern? Without(Pattern pattern) => pattern switch
    {
        AttributePattern attribute => _attribute.IsIn(attribute.NameClass) ? _patterns.NotAllowed : pattern,
        ChoicePattern => Rebuild(PatternChain.Items(pattern), Of, _patterns.Choice),
        GroupPattern => Rebuild(PatternChain.Items(pattern), Of, _patterns.Group),
        InterleavePattern => Rebuild(PatternChain.Items(pattern), Of, _patterns.Interleave),
        OneOrMorePattern when Has(pattern) => null,
        _ => pattern,
    };

    private static Pattern? Rebuild(List<Pattern> items, Func<Pattern, Pattern?> change, Func<IReadOnlyList<Pattern>, Pattern> join)
    {
        List<Pattern> changed = [];
        foreach (Pattern item in items)
        {
            if (change(item) is not { } result)
            {
                return null;
            }

            changed.Add(result);
        }

        return join(changed);
    }

    private bool Has(Pattern pattern)
    {
        if (!_has.TryGetValue(pattern, out bool has))
        {
            has = pattern switch
            {
                AttributePattern attribute => _attribute.IsIn(attribute.NameClass),
                ChoicePattern or GroupPattern or InterleavePattern => PatternChain.Items(pattern).Exists(Has),
                OneOrMorePattern oneOrMore => Has(oneOrMore.Content),
                _ => false,
            };
            _has.Add(pattern, has);
        }

        return has;
    }
}
