using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>All of them, mixed in any way, in the order of their numbers; attributes with children are so, too.</summary>
internal sealed class InterleaveTerm(int id, Term[] items, bool isNullable, LetterSet letters, LetterSet required) : Term(id, isNullable, letters, required)
{
    public Term[] Items { get; } = items;
}
