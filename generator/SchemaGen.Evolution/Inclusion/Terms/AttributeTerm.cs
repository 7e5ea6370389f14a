using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>An attribute; <paramref name="names"/> are letters.</summary>
internal sealed class AttributeTerm(int id, LetterSet names, ValueSet values)
    : Term(id, isNullable: false, names, names.IsSingle ? names : LetterSet.Empty)
{
    public LetterSet Names => Letters;

    public ValueSet Values { get; } = values;
}
