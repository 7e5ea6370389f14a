using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Texts by how many characters of a set they have.</summary>
/// <param name="counted">The characters that count.</param>
/// <param name="minimum">The least number.</param>
/// <param name="maximum">The greatest number.</param>
internal sealed class CountText(CodePointSet counted, int minimum, int maximum) : TextAutomaton
{
    private readonly int _cap = maximum == int.MaxValue ? minimum : maximum + 1;

    public override int Start => 0;

    public override IEnumerable<CodePointSet> Sets => [counted];

    public override int Step(int state, int codePoint)
    {
        int next = counted.Contains(codePoint) ? Math.Min(state + 1, _cap) : state;
        return next > maximum ? Dead : next;
    }

    public override bool IsAccepting(int state) => state >= minimum && state <= maximum;
}
