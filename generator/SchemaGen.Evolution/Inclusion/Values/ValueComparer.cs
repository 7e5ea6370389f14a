using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>Compares sets of values: by their form first, then by products of their automata.</summary>
internal sealed class ValueComparer(int maxStates)
{
    private readonly Dictionary<(int, int), ValueComparison> _comparisons = [];
    private readonly Dictionary<(int, int), bool> _disjoint = [];
    private readonly Dictionary<int, string?> _samples = [];

    /// <summary>Whether each text of the left set is in the right one.</summary>
    public ValueComparison Compare(ValueSet left, ValueSet right)
    {
        if (!_comparisons.TryGetValue((left.Id, right.Id), out ValueComparison comparison))
        {
            comparison = Decide(left, right);
            _comparisons.Add((left.Id, right.Id), comparison);
        }

        return comparison;
    }

    /// <summary>Whether it is known that no text is in both sets.</summary>
    public bool AreDisjoint(ValueSet left, ValueSet right)
    {
        if (left.IsAny || right.IsAny || left == right)
        {
            return left.IsEmpty || right.IsEmpty;
        }

        if (!_disjoint.TryGetValue((left.Id, right.Id), out bool areDisjoint))
        {
            areDisjoint = !left.Leaves.Intersect(right.Leaves).Any()
                && Array.TrueForAll(left.Leaves, leaf => Array.TrueForAll(right.Leaves, other => AreDisjoint(leaf, other)));
            _disjoint.Add((left.Id, right.Id), areDisjoint);
        }

        return areDisjoint;
    }

    /// <summary>A short text of the set; null if none was found.</summary>
    public string? Sample(ValueSet set)
    {
        if (!_samples.TryGetValue(set.Id, out string? sample))
        {
            foreach (ValueLeaf leaf in set.Leaves)
            {
                string? text = Sample(leaf);
                sample = sample is null || (text is not null && text.Length < sample.Length) ? text : sample;
            }

            _samples.Add(set.Id, sample);
        }

        return sample;
    }

    private string? Sample(ValueLeaf leaf)
    {
        string? sample = TextSearch.Find(leaf.Lower, ConstantText.None, maxStates, leaf.Matches).Text;
        if (sample is null && leaf.Upper != leaf.Lower)
        {
            sample = leaf.Examples.FirstOrDefault(leaf.Matches) ?? TextSearch.Find(leaf.Upper, ConstantText.None, maxStates, leaf.Matches).Text;
        }

        return sample;
    }

    private bool AreDisjoint(ValueLeaf left, ValueLeaf right) =>
        TextSearch.Find(new IntersectionText([left.Upper, right.Upper], []), ConstantText.None, maxStates, static _ => true) is { Text: null, IsComplete: true };

    private ValueComparison Decide(ValueSet left, ValueSet right)
    {
        if (right.IsAny)
        {
            return ValueComparison.Included;
        }

        ValueLeaf[] open = [.. left.Leaves.Except(right.Leaves).Where(leaf => !IsIncludedByForm(leaf, right))];
        ValueComparison result = ValueComparison.Included;
        foreach (ValueLeaf leaf in open)
        {
            ValueComparison comparison = Decide(leaf, right);
            if (comparison.Verdict == InclusionVerdict.Broken)
            {
                return comparison;
            }

            result = comparison.Verdict == InclusionVerdict.Unknown ? comparison : result;
        }

        return result;
    }

    private static bool IsIncludedByForm(ValueLeaf leaf, ValueSet right) => leaf switch
    {
        DataLeaf data => Array.Exists(right.Leaves, other => other is DataLeaf otherData && data.IsIncludedByFacets(otherData)),
        EnclosedLeaf value => Array.Exists(right.Leaves, other => other is DataLeaf data && value.IsIncludedByValue(data)),
        _ => false,
    };

    private ValueComparison Decide(ValueLeaf left, ValueSet right)
    {
        // What the right one surely lacks of what the left one surely has; then what it may lack of what the left one may have.
        TextAutomaton upper = new UnionText(right.Leaves.Select(static leaf => leaf.Upper));
        TextAutomaton lower = new UnionText(right.Leaves.Select(static leaf => leaf.Lower));
        TextSearchResult possible = TextSearch.Find(left.Upper, lower, maxStates, text => left.Matches(text) && !right.Matches(text));
        if (possible.Text is not null)
        {
            return ValueComparison.Broken(possible.Text);
        }

        if (possible is { IsComplete: true, HasCandidates: false })
        {
            return ValueComparison.Included;
        }

        string? counterexample = TextSearch.Find(left.Lower, upper, maxStates, text => left.Matches(text) && !right.Matches(text)).Text
            ?? left.Examples.Concat(right.Leaves.SelectMany(static leaf => leaf.Examples)).FirstOrDefault(text => left.Matches(text) && !right.Matches(text));
        return counterexample is null ? ValueComparison.Unknown : ValueComparison.Broken(counterexample);
    }
}
