using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>An element of a class of equal elements; its names are letters.</summary>
internal sealed class ElementTerm(int id, int elementClass, LetterSet names)
    : Term(id, isNullable: false, names, names.IsSingle ? names : LetterSet.Empty)
{
    public int Class { get; } = elementClass;

    public LetterSet Names => Letters;
}
