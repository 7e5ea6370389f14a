namespace SchemaGen.Compiler.Derivation;

/// <summary>What makes a place in a class: one attribute name, one element name, the place of elements of several names, the text, one union.</summary>
internal sealed record SlotKey(SlotKind Kind, string LocalName = "", string NamespaceUri = "", TypeNode? Union = null, string Place = "");
