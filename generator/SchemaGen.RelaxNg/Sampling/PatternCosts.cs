using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// How many elements the cheapest thing has that a pattern matches: what a document under pressure ends with, and how recursion comes to
/// its end. What matches nothing costs <see cref="Impossible"/>.
/// </summary>
/// <remarks>Where the smallest document is wanted, attributes count as much as elements.</remarks>
internal sealed class PatternCosts
{
    public const int Impossible = 1_000_000_000;
    private readonly Dictionary<int, int> _elementCosts = [];
    private readonly Dictionary<int, int> _memo = [];
    private readonly ValueSampler? _values;
    private readonly NameSampler _names;
    private readonly int _attributeCost;

    /// <summary>Finds the costs of all elements of a schema.</summary>
    /// <param name="vocabulary">The schema.</param>
    /// <param name="values">The values that can be found; null to take for granted that each datatype has one.</param>
    /// <param name="names">The names that can be found.</param>
    /// <param name="limits">What counts.</param>
    public PatternCosts(Vocabulary vocabulary, ValueSampler? values, NameSampler names, SampleLimits limits)
    {
        _attributeCost = limits.IsSmallest ? 1 : 0;
        _values = values;
        _names = names;

        // Costs only sink. Those that are reached are sums of smaller ones, so this ends after as many rounds as the cheapest trees are deep
        // at most; backwards, children mostly come before their parents.
        bool changes = true;
        while (changes)
        {
            changes = false;
            _memo.Clear();
            foreach (ElementPattern element in Enumerable.Reverse(vocabulary.Elements))
            {
                int cost = Exists(element.NameClass, vocabulary.ElementNames) ? Sum(1, Of(element.Content)) : Impossible;
                changes |= cost < Of(element);
                _elementCosts[element.Id] = cost;
            }
        }

        _memo.Clear();
    }

    public int Of(Pattern pattern)
    {
        if (pattern is ElementPattern element)
        {
            return _elementCosts.TryGetValue(element.Id, out int known) ? known : Impossible;
        }

        if (!_memo.TryGetValue(pattern.Id, out int cost))
        {
            cost = Calculate(pattern);
            _memo.Add(pattern.Id, cost);
        }

        return cost;
    }

    private int Calculate(Pattern pattern) => pattern switch
    {
        EmptyPattern or TextPattern => 0,
        ChoicePattern => PatternChain.Items(pattern).Min(Of),
        GroupPattern or InterleavePattern => PatternChain.Items(pattern).Aggregate(0, (sum, item) => Sum(sum, Of(item))),
        OneOrMorePattern oneOrMore => Of(oneOrMore.Content),
        AttributePattern attribute => Exists(attribute.NameClass, []) && CanSample(attribute.Content) ? _attributeCost : Impossible,
        DataPattern or ValuePattern or ListPattern => CanSample(pattern) ? 0 : Impossible,
        _ => Impossible,
    };

    private bool CanSample(Pattern content) => _values is null ? content is not NotAllowedPattern : _values.CanSample(content);

    private bool Exists(NameClass nameClass, List<SampleName> known) => _names.Choose(nameClass, known, static _ => false, new SampleRandom(0)) is not null;

    // What is possible stays so, however much it costs.
    private static int Sum(int left, int right) => left >= Impossible || right >= Impossible ? Impossible : Math.Min(Impossible - 1, left + right);
}
