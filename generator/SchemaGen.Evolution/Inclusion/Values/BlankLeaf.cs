using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>No text, which white space is, too.</summary>
internal sealed class BlankLeaf(int id) : ValueLeaf(id)
{
    private readonly BlankText _automaton = new();

    public override TextAutomaton Upper => _automaton;

    public override TextAutomaton Lower => _automaton;

    public override bool Matches(string text) => _automaton.Accepts(text);
}
