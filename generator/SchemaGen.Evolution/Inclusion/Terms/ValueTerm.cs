using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>One value of a set, as the whole of a content or as an item of a list.</summary>
internal sealed class ValueTerm(int id, ValueSet values, LetterSet characters) : Term(id, isNullable: false, characters, LetterSet.Empty)
{
    public ValueSet Values { get; } = values;
}
