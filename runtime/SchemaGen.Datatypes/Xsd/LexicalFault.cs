namespace SchemaGen.Datatypes.Xsd;

/// <summary>Why a text, its white space normalised, is not in a type's lexical space, as a clause; null if nothing can be said.</summary>
internal delegate string? LexicalFault(ReadOnlySpan<char> text);
