namespace SchemaGen.Runtime.Validation;

/// <summary>A place in a document, from 1; 0 if the reader knows none.</summary>
internal readonly record struct DocumentPosition(int Line, int Column);
