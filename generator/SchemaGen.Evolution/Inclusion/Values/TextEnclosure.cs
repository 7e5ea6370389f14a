using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>Two automata around a set of texts; the same one twice if the set is known exactly.</summary>
internal readonly record struct TextEnclosure(TextAutomaton Upper, TextAutomaton Lower)
{
    public static TextEnclosure Exactly(TextAutomaton automaton) => new(automaton, automaton);

    /// <summary>The intersection with another set.</summary>
    public TextEnclosure And(TextEnclosure other) => Combine(other, static (left, right) => new IntersectionText([left, right], []));

    /// <summary>The elements of this set that are not in another set.</summary>
    public TextEnclosure Except(ValueSet other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        UnionText inner = new(other.Leaves.Select(static leaf => leaf.Lower));
        UnionText outer = new(other.Leaves.Select(static leaf => leaf.Upper));
        return new TextEnclosure(new IntersectionText([Upper], [inner]), new IntersectionText([Lower], [outer]));
    }

    /// <summary>The texts that are in the set when their white space is treated.</summary>
    public TextEnclosure Collapsed() => Map(static automaton => new CollapsedText(automaton));

    /// <summary>The texts that are in the set when each white space character became a space.</summary>
    public TextEnclosure Replaced() => Map(static automaton => new ReplacedText(automaton));

    private TextEnclosure Map(Func<TextAutomaton, TextAutomaton> change)
    {
        TextAutomaton upper = change(Upper);
        return new TextEnclosure(upper, Lower == Upper ? upper : change(Lower));
    }

    private TextEnclosure Combine(TextEnclosure other, Func<TextAutomaton, TextAutomaton, TextAutomaton> join)
    {
        TextAutomaton upper = join(Upper, other.Upper);
        return new TextEnclosure(upper, Lower == Upper && other.Lower == other.Upper ? upper : join(Lower, other.Lower));
    }
}
