using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>Names that no attribute of two contents tells apart.</summary>
/// <param name="Letter">One of them, which stands for all.</param>
/// <param name="Names">All of them.</param>
internal readonly record struct AttributeCell(int Letter, LetterSet Names);
