using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>A <c>value</c>, or a <c>data</c> without facets that need more: two automata and validation's own word.</summary>
internal sealed class EnclosedLeaf(int id, TextEnclosure enclosure, Func<string, bool> matches, params string[] examples) : ValueLeaf(id)
{
    public override TextAutomaton Upper => enclosure.Upper;

    public override TextAutomaton Lower => enclosure.Lower;

    public override IEnumerable<string> Examples => examples;

    public override bool Matches(string text) => matches(text);
}
