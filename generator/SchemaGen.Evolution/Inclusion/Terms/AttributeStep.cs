using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>An attribute that a term may have.</summary>
/// <param name="Values">The values that it may have.</param>
/// <param name="Rest">What is left of the term then.</param>
internal readonly record struct AttributeStep(ValueSet Values, Term Rest);
