namespace SchemaGen.Compiler.Derivation;

/// <summary>The identity of a slot: an attribute name, an element name, the place of elements with several names, the text, or a union.</summary>
internal sealed record SlotKey(SlotKind Kind, string LocalName = "", string NamespaceUri = "", TypeNode? Union = null, string Place = "");
