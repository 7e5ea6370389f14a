namespace SchemaGen.Runtime.Validation;

/// <summary>An element of a document that was valid, and whose start tag or content is another by now.</summary>
/// <param name="Start">The index of its start tag.</param>
/// <param name="End">The index after its end tag.</param>
/// <param name="Pattern">The pattern that it matched.</param>
/// <param name="Depth">The number of elements around it.</param>
/// <param name="Namespaces">The namespaces in force around it.</param>
/// <param name="Children">Those of its children that match the patterns that they matched before, in order.</param>
internal sealed record ChangedElement(int Start, int End, int Pattern, int Depth, (string Prefix, string NamespaceUri)[] Namespaces, List<KeptElement> Children);
