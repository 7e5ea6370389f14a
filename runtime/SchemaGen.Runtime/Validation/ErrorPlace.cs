namespace SchemaGen.Runtime.Validation;

/// <summary>The place of an error in the tree of elements.</summary>
/// <param name="Element">The way from the root: for each step the number of the child among the child elements, from 0.</param>
/// <param name="Attribute">The attribute at fault, or null.</param>
internal sealed record ErrorPlace(int[] Element, (string LocalName, string NamespaceUri)? Attribute);
