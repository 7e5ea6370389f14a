using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>Tokens separated by white space, checked by an automaton whose states are followed all at once.</summary>
internal sealed class ListMatcher(ListMatcher.State[] states) : ValueMatcher
{
    /// <summary>A state: whether the list can end, and what the next token can be.</summary>
    public sealed record State(bool IsAccepting, (ValueMatcher Value, int Next)[] Steps);

    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context)
    {
        bool[] current = new bool[states.Length];
        bool[] next = new bool[states.Length];
        current[0] = true;
        foreach (Range range in WhiteSpace.Tokens(text))
        {
            ReadOnlySpan<byte> token = text[range];
            Array.Clear(next);
            bool any = false;
            for (int state = 0; state < current.Length; state++)
            {
                foreach ((ValueMatcher value, int after) in current[state] ? states[state].Steps : [])
                {
                    next[after] |= value.Matches(token, context);
                    any |= next[after];
                }
            }

            if (!any)
            {
                return false;
            }

            (current, next) = (next, current);
        }

        for (int state = 0; state < current.Length; state++)
        {
            if (current[state] && states[state].IsAccepting)
            {
                return true;
            }
        }

        return false;
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
