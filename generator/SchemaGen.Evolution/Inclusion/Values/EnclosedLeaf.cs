using SchemaGen.Evolution.Inclusion.Values.Automata;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>A <c>value</c>: two automata around its spellings, and validation's own word.</summary>
/// <param name="id">The number of the leaf.</param>
/// <param name="reference">The datatype.</param>
/// <param name="enclosure">The spellings.</param>
/// <param name="example">One of them.</param>
/// <param name="matches">Whether a text is one of them.</param>
internal sealed class EnclosedLeaf(int id, DatatypeReference reference, TextEnclosure enclosure, string example, Func<string, bool> matches) : ValueLeaf(id)
{
    public override TextAutomaton Upper => enclosure.Upper;

    public override TextAutomaton Lower => enclosure.Lower;

    public override IEnumerable<string> Examples => [example];

    public override bool Matches(string text) => matches(text);

    /// <summary>Whether a datatype allows the value whatever its spelling: it is the same type, and its facets look at values only.</summary>
    public bool IsIncludedByValue(DataLeaf other) =>
        reference.LibraryUri == other.Reference.LibraryUri
        && reference.TypeName == other.Reference.TypeName
        && other.IsAboutValues
        && matches(example)
        && other.Matches(example);
}
