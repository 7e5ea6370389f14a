using SchemaGen.Datatypes;
using SchemaGen.Runtime.Validation.Messages;

namespace SchemaGen.Runtime.Values;

/// <summary>Matches tokens separated by white space with a nondeterministic automaton, following all current states at once.</summary>
internal sealed class ListMatcher(ListMatcher.State[] states) : ValueMatcher
{
    /// <summary>A state of the automaton: whether the list can end in it, and the allowed next tokens.</summary>
    public sealed record State(bool IsAccepting, (ValueMatcher Value, int Next)[] Steps);

    /// <summary>A description of the list by its allowed first items.</summary>
    public string Description
    {
        get
        {
            ValueFault first = new();
            foreach ((ValueMatcher value, _) in states[0].Steps)
            {
                value.Explain([], ValueDescriptions.NoContext.Instance, first);
            }

            return first.Expected.Count == 0 ? "an empty list" : $"a list that begins with {Listing.Of(first.Expected)}";
        }
    }

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

    public override void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault)
    {
        HashSet<int> current = [0];
        int number = 0;
        foreach (Range range in WhiteSpace.Tokens(text))
        {
            number++;
            HashSet<int> next = [];
            foreach ((ValueMatcher value, int after) in StepsOf(current))
            {
                if (value.Matches(text[range], context))
                {
                    next.Add(after);
                }
            }

            if (next.Count == 0)
            {
                ExplainItem(current, number, text[range], context, fault);
                return;
            }

            current = next;
        }

        ExplainItem(current, number + 1, [], context, fault);
    }

    private void ExplainItem(HashSet<int> current, int number, ReadOnlySpan<byte> item, IDatatypeContext context, ValueFault fault)
    {
        ValueFault itemFault = new();
        foreach ((ValueMatcher value, _) in StepsOf(current))
        {
            value.Explain(item, context, itemFault);
        }

        if (current.Any(state => states[state].IsAccepting))
        {
            itemFault.Add("the end of the list");
        }

        fault.AddItem(number, item, itemFault);
    }

    private IEnumerable<(ValueMatcher Value, int Next)> StepsOf(HashSet<int> current) => current.SelectMany(state => states[state].Steps);
}
