using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>Any text, also none.</summary>
internal sealed class TextTerm(int id, LetterSet characters) : Term(id, isNullable: true, characters, LetterSet.Empty);
