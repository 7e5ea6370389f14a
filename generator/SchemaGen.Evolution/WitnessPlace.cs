namespace SchemaGen.Evolution;

/// <summary>The part of a <see cref="Witness"/> that the right schema does not accept.</summary>
/// <param name="Path">An XPath to it, in local names: <c>/domain/devices/disk/@type</c>, <c>/domain/name/text()</c>.</param>
/// <param name="Start">Where it begins in <see cref="Witness.Xml"/>, in UTF-16 units; for missing things the start tag of the element that lacks them.</param>
/// <param name="Length">How many UTF-16 units it takes: an attribute with its value, a child's start tag, a text.</param>
public sealed record WitnessPlace(string Path, int Start, int Length);
