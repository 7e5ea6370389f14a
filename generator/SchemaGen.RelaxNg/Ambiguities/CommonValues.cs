using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>Finds texts that two value patterns both match. The candidates are the values in the patterns and samples of their datatypes.</summary>
internal sealed class CommonValues(DerivativeEngine engine, Vocabulary vocabulary, ValueSampler samples, int most)
{
    private readonly Dictionary<(Pattern, Pattern), List<string>> _known = [];

    /// <summary>Returns the texts, shortest first.</summary>
    public IReadOnlyList<string> Of(Pattern left, Pattern right)
    {
        if (!_known.TryGetValue((left, right), out List<string>? texts))
        {
            texts =
            [
                .. Proposals(left).Concat(Proposals(right)).Append("").Distinct(StringComparer.Ordinal)
                    .Where(text => IsMatch(left, text) && IsMatch(right, text))
                    .OrderBy(static text => text.Length).ThenBy(static text => text, StringComparer.Ordinal)
                    .Take(most),
            ];
            _known.Add((left, right), texts);
        }

        return texts;
    }

    private IEnumerable<string> Proposals(Pattern pattern) => pattern switch
    {
        ChoicePattern => PatternChain.Items(pattern).SelectMany(Proposals),
        GroupPattern or InterleavePattern => PatternChain.Items(pattern).SelectMany(Proposals),
        OneOrMorePattern oneOrMore => Proposals(oneOrMore.Content),
        DataPattern or ValuePattern or ListPattern when samples.CanSample(pattern) => [samples.Sample(pattern, new SampleRandom(0)).Trim(' ', '\t', '\r', '\n')],
        _ => [],
    };

    private bool IsMatch(Pattern pattern, string text) => (pattern.IsNullable && text.Length == 0) || engine.Texts.Of(pattern, text, vocabulary).IsNullable;
}
