using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>An element of a document that may be either of two elements of the schema.</summary>
/// <param name="First">The one that comes first in the schema, which counts.</param>
/// <param name="Second">The other.</param>
/// <param name="Witness">The element around it, in one line of XML, as small as was found.</param>
public sealed record Ambiguity(ElementPattern First, ElementPattern Second, string Witness);
