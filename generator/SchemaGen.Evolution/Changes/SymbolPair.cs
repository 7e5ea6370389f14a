namespace SchemaGen.Evolution.Changes;

/// <summary>Two attributes or children of an element that one version allows in a way in which the other does not.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Second">The second of them.</param>
/// <param name="Text">The way: <c>'b' before 'a'</c>.</param>
internal sealed record SymbolPair(Symbol First, Symbol Second, string Text);
