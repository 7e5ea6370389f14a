namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>A possible first step of a term.</summary>
/// <param name="First">An element, text, or a value.</param>
/// <param name="Rest">What is left of the term behind it.</param>
internal readonly record struct TermStep(Term First, Term Rest);
