using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>One of several, in the order of their numbers.</summary>
internal sealed class ChoiceTerm(int id, Term[] items, bool isNullable, LetterSet letters, LetterSet required) : Term(id, isNullable, letters, required)
{
    public Term[] Items { get; } = items;
}
