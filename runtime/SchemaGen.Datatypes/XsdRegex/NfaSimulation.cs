namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// Matching without a cache: all ways at once, at a cost of at most the text's length times the number of states. For
/// patterns whose deterministic automaton is too big to keep.
/// </summary>
internal static class NfaSimulation
{
    /// <summary>Whether the automaton, being in some states, accepts the text.</summary>
    public static bool IsMatch(Nfa nfa, ReadOnlySpan<int> start, ReadOnlySpan<char> text)
    {
        NfaStateSet current = new(nfa.StateCount);
        NfaStateSet next = new(nfa.StateCount);
        foreach (int state in start)
        {
            current.Add(state);
        }

        for (int i = 0; i < text.Length && !current.Members.IsEmpty;)
        {
            next.Clear();
            nfa.Step(current.Members, nfa.Alphabet.ClassOf(CodePoints.Take(text, ref i)), next);
            (current, next) = (next, current);
        }

        return nfa.IsAccepting(current.Members);
    }
}
