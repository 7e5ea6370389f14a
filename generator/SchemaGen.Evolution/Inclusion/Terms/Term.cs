using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>
/// What a content may be: a pattern in a form that is the same for both schemas and for many patterns that mean the same. Made by
/// <see cref="TermFactory"/> only, one object for equal terms. No term but <see cref="NotAllowedTerm"/> is known to match nothing.
/// </summary>
internal abstract class Term(int id, bool isNullable, LetterSet letters, LetterSet required)
{
    /// <summary>A number unique in the factory, given in the order of creation.</summary>
    public int Id { get; } = id;

    /// <summary>Whether it matches no attributes and no children.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>The letters that occur in it.</summary>
    public LetterSet Letters { get; } = letters;

    /// <summary>Letters that occur in everything that it matches; some of them.</summary>
    public LetterSet Required { get; } = required;
}
