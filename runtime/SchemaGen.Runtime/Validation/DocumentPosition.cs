namespace SchemaGen.Runtime.Validation;

/// <summary>A place in a document, from 1; 0 if it is not known.</summary>
internal readonly record struct DocumentPosition(int Line, int Column);
