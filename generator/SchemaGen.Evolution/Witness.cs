namespace SchemaGen.Evolution;

/// <summary>
/// A document, complete from its root, that one schema accepts and the other refuses; both was checked by validation before it was made. As
/// small as could be found.
/// </summary>
/// <param name="Xml">The document, indented where white space means nothing. Lines end with a line feed.</param>
/// <param name="Place">Where in it the schemas part.</param>
public sealed record Witness(string Xml, WitnessPlace Place);
