namespace SchemaGen.Datatypes.Xsd;

/// <summary>Whether a text, its white space normalised, is in a type's lexical space.</summary>
internal delegate bool LexicalTest(ReadOnlySpan<char> text);
