using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Checks whether a content contains a certain kind of pattern, outside of elements and attributes. Results are cached.</summary>
internal sealed class PatternSearch(Func<Pattern, bool> isSought)
{
    private readonly Dictionary<int, bool> _known = [];

    public bool IsIn(Pattern pattern)
    {
        if (isSought(pattern))
        {
            return true;
        }

        if (pattern is OneOrMorePattern oneOrMore)
        {
            return IsIn(oneOrMore.Content);
        }

        if (pattern is not (ChoicePattern or GroupPattern or InterleavePattern))
        {
            return false;
        }

        if (!_known.TryGetValue(pattern.Id, out bool isIn))
        {
            isIn = PatternChain.Items(pattern).Exists(IsIn);
            _known.Add(pattern.Id, isIn);
        }

        return isIn;
    }
}
