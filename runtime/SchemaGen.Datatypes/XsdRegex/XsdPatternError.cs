namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>Why a text is not an XSD regular expression, or not one that is compiled here.</summary>
/// <param name="Message">What is wrong, without a full stop.</param>
/// <param name="Position">The index in the pattern, from 0, where it is wrong.</param>
public sealed record XsdPatternError(string Message, int Position);
