using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>Any text.</summary>
internal sealed class AnyLeaf(int id) : ValueLeaf(id)
{
    public override TextAutomaton Upper => ConstantText.All;

    public override TextAutomaton Lower => ConstantText.All;

    public override bool Matches(string text) => true;
}
