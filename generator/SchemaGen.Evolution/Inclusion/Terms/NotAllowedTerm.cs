using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>Matches nothing.</summary>
internal sealed class NotAllowedTerm(int id) : Term(id, isNullable: false, LetterSet.Empty, LetterSet.Empty);
