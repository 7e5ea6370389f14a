namespace SchemaGen.Runtime;

/// <summary>A change to the text of a document.</summary>
/// <param name="Offset">Where the text that is replaced starts, in UTF-16 units from the start of the document.</param>
/// <param name="Length">Its length in UTF-16 units; 0 to insert.</param>
/// <param name="NewText">What replaces it; empty to remove.</param>
public readonly record struct XmlTextChange(int Offset, int Length, string NewText);
