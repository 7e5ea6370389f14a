using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>Tokens divided by white space, checked by an automaton whose states are followed all at once.</summary>
internal sealed class ListMatcher(ListMatcher.State[] states) : ValueMatcher
{
    /// <summary>A state: whether the list may end, and what the next token may be.</summary>
    public sealed record State(bool IsAccepting, (ValueMatcher Value, int Next)[] Steps);

    public override bool Matches(ReadOnlySpan<char> text, IDatatypeContext context)
    {
        HashSet<int> current = [0];
        foreach (Range range in WhiteSpace.Tokens(text))
        {
            ReadOnlySpan<char> token = text[range];
            HashSet<int> next = [];
            foreach (int state in current)
            {
                foreach ((ValueMatcher value, int after) in states[state].Steps)
                {
                    if (!next.Contains(after) && value.Matches(token, context))
                    {
                        next.Add(after);
                    }
                }
            }

            if (next.Count == 0)
            {
                return false;
            }

            current = next;
        }

        return current.Any(state => states[state].IsAccepting);
    }

    public override void Describe(ICollection<string> expected)
    {
        List<string> items = [];
        foreach ((ValueMatcher value, _) in states[0].Steps)
        {
            value.Describe(items);
        }

        expected.Add($"a list that starts with {string.Join(" or ", items.Distinct())}");
    }
}
