namespace SchemaGen.Runtime.Adaptation;

/// <summary>A change to the text of an element, outside of its children, or a child in its place.</summary>
/// <param name="Start">Where the bytes that are replaced start.</param>
/// <param name="End">Where they end.</param>
/// <param name="Text">The bytes in their place, before the child.</param>
/// <param name="Child">The child that follows them, with its own changes; null for none.</param>
internal readonly record struct ElementEdit(int Start, int End, ReadOnlyMemory<byte> Text, TreeElement? Child);
