using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>No attributes, no children, at most white space.</summary>
internal sealed class EmptyTerm(int id) : Term(id, isNullable: true, LetterSet.Empty, LetterSet.Empty);
