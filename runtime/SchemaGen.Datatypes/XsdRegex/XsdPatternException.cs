namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>Carries an error out of the recursive descent parser. It never escapes <see cref="XsdPattern.TryCompile"/>.</summary>
internal sealed class XsdPatternException(string message, int position) : Exception(message)
{
    public XsdPatternError Error { get; } = new(message, position);
}
