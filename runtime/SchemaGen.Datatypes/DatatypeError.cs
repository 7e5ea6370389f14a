namespace SchemaGen.Datatypes;

/// <summary>The reason why a datatype could not be created from a schema's <c>data</c> or <c>value</c>.</summary>
/// <param name="Kind">The kind of error.</param>
/// <param name="Message">A sentence without a full stop, to be shown with the place in the schema.</param>
/// <param name="ParameterIndex">The parameter at fault, or -1 if it is the type itself.</param>
public sealed record DatatypeError(DatatypeErrorKind Kind, string Message, int ParameterIndex = -1);
