using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>White space, also none.</summary>
internal sealed class BlankText : TextAutomaton
{
    public static CodePointSet Characters { get; } = CodePointSet.UnionOf([CodePointSet.Range('\t', '\n'), CodePointSet.Single('\r'), CodePointSet.Single(' ')]);

    public override int Start => 0;

    public override IEnumerable<CodePointSet> Sets => [Characters];

    public override int Step(int state, int codePoint) => Characters.Contains(codePoint) ? 0 : Dead;

    public override bool IsAccepting(int state) => true;
}
