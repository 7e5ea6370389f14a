namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>The reason why a text is not an XSD regular expression, or is not one that this library compiles.</summary>
/// <param name="Message">The description of the error, without a full stop.</param>
/// <param name="Position">The zero-based index of the error in the pattern.</param>
public sealed record XsdPatternError(string Message, int Position);
