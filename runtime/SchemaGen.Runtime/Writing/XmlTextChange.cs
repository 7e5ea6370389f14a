namespace SchemaGen.Runtime;

/// <summary>A change to the text of a document.</summary>
/// <param name="Offset">The start of the replaced text, in UTF-16 units from the start of the document.</param>
/// <param name="Length">The length of the replaced text in UTF-16 units; 0 for an insertion.</param>
/// <param name="NewText">The new text; empty for a removal.</param>
public readonly record struct XmlTextChange(int Offset, int Length, string NewText);
