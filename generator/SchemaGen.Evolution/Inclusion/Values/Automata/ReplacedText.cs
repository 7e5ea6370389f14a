using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Texts that an automaton accepts after each white space character became a space.</summary>
internal sealed class ReplacedText(TextAutomaton inner) : TextAutomaton
{
    public override int Start => inner.Start;

    public override IEnumerable<CodePointSet> Sets => inner.Sets.Concat([BlankText.Characters]);

    public override int Step(int state, int codePoint) => inner.Step(state, BlankText.Characters.Contains(codePoint) ? ' ' : codePoint);

    public override bool IsAccepting(int state) => inner.IsAccepting(state);
}
