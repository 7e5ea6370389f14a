using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Compares the values that two versions allow. Enumerations are compared value by value; where datatypes or lists differ, inclusion is
/// decided for an element that holds nothing but the value.
/// </summary>
internal sealed class ValueComparison(CancellationToken cancellationToken)
{
    private static readonly InclusionOptions OneBreak = InclusionOptions.Default with { MaxBreaks = 1 };

    private readonly PatternFactory _patterns = new();
    private readonly Dictionary<Pattern, Pattern> _copies = [];
    private readonly Dictionary<(Pattern, Pattern), IReadOnlyList<ValueDifference>> _known = [];

    /// <summary>The differences; none if both allow the same.</summary>
    public IReadOnlyList<ValueDifference> Compare(IEnumerable<Pattern> old, IEnumerable<Pattern> @new)
    {
        Pattern before = Union(old.Select(Copy));
        Pattern after = Union(@new.Select(Copy));
        if (before == after)
        {
            return [];
        }

        if (!_known.TryGetValue((before, after), out IReadOnlyList<ValueDifference>? differences))
        {
            List<Pattern> lost = Missing(before, after);
            List<Pattern> gained = Missing(after, before);

            // What is said of single values is left out of the rest.
            differences = [.. Enumerations(lost, gained), .. Datatypes(Union([before, .. gained]), Union([after, .. lost]))];
            _known.Add((before, after), differences);
        }

        return differences;
    }

    private static IEnumerable<ValueDifference> Enumerations(List<Pattern> lost, List<Pattern> gained)
    {
        if (lost.Count > 0)
        {
            yield return new ValueDifference(ChangeKind.ValuesRemoved, Texts(lost), []);
        }

        if (gained.Count > 0)
        {
            yield return new ValueDifference(ChangeKind.ValuesAdded, [], Texts(gained));
        }
    }

    private IEnumerable<ValueDifference> Datatypes(Pattern before, Pattern after)
    {
        if (before == after || HasText(before) && HasText(after))
        {
            yield break;
        }

        InclusionResult backward = Decide(before, after);
        InclusionResult forward = Decide(after, before);
        bool isNarrower = backward.Verdict == InclusionVerdict.Broken;
        bool isWider = forward.Verdict == InclusionVerdict.Broken;
        if (isNarrower || isWider)
        {
            ChangeKind kind = isNarrower && isWider ? ChangeKind.ValuesChanged : isNarrower ? ChangeKind.ValuesNarrowed : ChangeKind.ValuesWidened;
            yield return new ValueDifference(kind, Samples(backward), Samples(forward))
            {
                Before = DatatypeWords.Of(before),
                After = DatatypeWords.Of(after),
            };
        }
    }

    private InclusionResult Decide(Pattern left, Pattern right) =>
        GrammarInclusion.Decide(ValueGrammar.Of(left, _patterns), ValueGrammar.Of(right, _patterns), OneBreak, cancellationToken);

    private static ImmutableArray<string> Samples(InclusionResult result) =>
        [.. result.Breaks.Select(static found => found.Value).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool HasText(Pattern pattern) => PatternChain.Items(pattern).Exists(static item => item is TextPattern);

    /// <summary>The enumerated values of one pattern that another does not allow.</summary>
    private List<Pattern> Missing(Pattern allowing, Pattern refusing) =>
        PatternChain.Items(allowing).FindAll(item => item is ValuePattern value && !PatternChain.Items(refusing).Exists(allowed => Allows(allowed, value)) && !IsCovered(value, refusing));

    /// <summary>Whether values of other types have all spellings of a value: those of <c>int "1"</c> include that of <c>string " 1"</c>.</summary>
    private bool IsCovered(ValuePattern value, Pattern pattern) =>
        PatternChain.Items(pattern).Exists(item => item is ValuePattern other && !other.Reference.Equals(value.Reference)) && Decide(value, pattern).Verdict == InclusionVerdict.Included;

    private bool Allows(Pattern pattern, ValuePattern value) => pattern switch
    {
        TextPattern => true,
        ValuePattern other => other == value || (other.Reference.Equals(value.Reference) && other.NamespaceUri == value.NamespaceUri && other.Value.Equals(value.Value)),
        // A value of a datatype is looked for by its text; whether white space around it makes a difference is for the decision.
        DataPattern data => !data.Datatype.IsContextDependent && data.Datatype.IsValid(value.Text.AsSpan(), NoContext.Instance)
            && (data.Except is null || !PatternChain.Items(data.Except).Exists(except => Allows(except, value))),
        ListPattern or GroupPattern or OneOrMorePattern => Decide(value, pattern).Verdict == InclusionVerdict.Included,
        _ => false,
    };

    private static ImmutableArray<string> Texts(List<Pattern> values) => [.. values.Cast<ValuePattern>().Select(static value => value.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>A choice whose order does not depend on the schema's.</summary>
    private Pattern Union(IEnumerable<Pattern> patterns) =>
        _patterns.Choice([.. patterns.SelectMany(PatternChain.Items).OrderBy(static pattern => pattern.Id)]);

    /// <summary>Patterns of both versions become patterns of one factory, where equal ones are the same.</summary>
    private Pattern Copy(Pattern pattern)
    {
        if (!_copies.TryGetValue(pattern, out Pattern? copy))
        {
            copy = pattern switch
            {
                ChoicePattern => Union(PatternChain.Items(pattern).Select(Copy)),
                GroupPattern => _patterns.Group([.. PatternChain.Items(pattern).Select(Copy)]),
                InterleavePattern => _patterns.Interleave([.. PatternChain.Items(pattern).Select(Copy)]),
                OneOrMorePattern oneOrMore => _patterns.OneOrMore(Copy(oneOrMore.Content)),
                ListPattern list => _patterns.List(Copy(list.Content)),
                DataPattern data => _patterns.Data(data.Datatype, data.Reference, data.Except is null ? null : Copy(data.Except)),
                ValuePattern value => _patterns.Value(value.Datatype, value.Value, value.Text, value.Reference, value.NamespaceUri),
                TextPattern => _patterns.Text,
                EmptyPattern => _patterns.Empty,
                _ => _patterns.NotAllowed,
            };
            _copies.Add(pattern, copy);
        }

        return copy;
    }
}
