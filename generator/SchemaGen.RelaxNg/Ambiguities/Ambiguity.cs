using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>An ambiguity: a document element that may match either of two schema elements.</summary>
/// <param name="First">The element that comes first in the schema. It takes precedence.</param>
/// <param name="Second">The other element.</param>
/// <param name="Witness">The parent element as one line of XML, the smallest that was found.</param>
public sealed record Ambiguity(ElementPattern First, ElementPattern Second, string Witness);
