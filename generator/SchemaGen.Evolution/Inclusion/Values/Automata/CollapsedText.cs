using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Texts that an automaton accepts after their white space is collapsed: as a datatype sees them.</summary>
internal sealed class CollapsedText(TextAutomaton inner) : TextAutomaton
{
    // Before the first token a state is a multiple of this.
    private const int Phases = 3;
    private const int InToken = 1;
    private const int BehindToken = 2;

    public override int Start => inner.Start == Dead ? Dead : inner.Start * Phases;

    public override IEnumerable<CodePointSet> Sets => inner.Sets.Concat([BlankText.Characters, CodePointSet.Single(' ')]);

    public override int Step(int state, int codePoint)
    {
        int phase = state % Phases;
        int innerState = state / Phases;
        if (BlankText.Characters.Contains(codePoint))
        {
            return phase == InToken ? (innerState * Phases) + BehindToken : state;
        }

        if (phase == BehindToken)
        {
            innerState = inner.Step(innerState, ' ');
        }

        int next = innerState == Dead ? Dead : inner.Step(innerState, codePoint);
        return next == Dead ? Dead : (next * Phases) + InToken;
    }

    public override bool IsAccepting(int state) => inner.IsAccepting(state / Phases);
}
