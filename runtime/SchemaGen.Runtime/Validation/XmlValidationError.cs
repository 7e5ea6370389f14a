namespace SchemaGen.Runtime;

/// <summary>Something that is wrong with a document.</summary>
/// <param name="Code">The stable code: <c>RNG</c> and three digits, listed in <see cref="XmlErrorCodes"/>.</param>
/// <param name="Message">What was found and what was expected, in a sentence.</param>
/// <param name="Line">The line, from 1; 0 if the reader knows no positions.</param>
/// <param name="Column">The column, from 1, in UTF-16 units: the first character of the offending name or text; of the start tag's name, if something is missing.</param>
/// <param name="Path">The element at fault, as an XPath: <c>/domain/devices/disk[2]/source/@file</c>.</param>
/// <param name="Expected">What was expected: names of elements (<c>&lt;source&gt;</c>) and attributes, values in quotes, descriptions of datatypes.</param>
public sealed record XmlValidationError(string Code, string Message, int Line, int Column, string Path, IReadOnlyList<string> Expected)
{
    /// <summary>The error as compilers write it: <c>line:column: error code: message</c>.</summary>
    public override string ToString() => $"{Line}:{Column}: error {Code}: {Message}";
}
