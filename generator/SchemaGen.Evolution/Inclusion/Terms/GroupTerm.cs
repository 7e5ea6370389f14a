using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>One after the other, attributes taken out.</summary>
internal sealed class GroupTerm(int id, Term[] items, bool isNullable, LetterSet letters, LetterSet required) : Term(id, isNullable, letters, required)
{
    public Term[] Items { get; } = items;
}
