using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The rest of a content at the end of the start tag: no more attributes can follow.</summary>
internal sealed class ClosedTag(PatternFactory patterns)
{
    private readonly Dictionary<Pattern, Pattern> _closed = [];

    public Pattern Of(Pattern pattern)
    {
        if (pattern is AttributePattern)
        {
            return patterns.NotAllowed;
        }

        if (pattern is not (ChoicePattern or GroupPattern or InterleavePattern or OneOrMorePattern))
        {
            return pattern;
        }

        if (!_closed.TryGetValue(pattern, out Pattern? closed))
        {
            closed = pattern switch
            {
                ChoicePattern => patterns.Choice([.. PatternChain.Items(pattern).Select(Of)]),
                GroupPattern => patterns.Group([.. PatternChain.Items(pattern).Select(Of)]),
                InterleavePattern => patterns.Interleave([.. PatternChain.Items(pattern).Select(Of)]),
                _ => patterns.OneOrMore(Of(((OneOrMorePattern)pattern).Content)),
            };
            _closed.Add(pattern, closed);
        }

        return closed;
    }
}
