using System.Globalization;

namespace SchemaGen.Runtime;

/// <summary>Something that is wrong with a document.</summary>
/// <param name="Code">The stable code: <c>RNG</c> and three digits, listed in <see cref="XmlErrorCodes"/>.</param>
/// <param name="Message">What was found and what was expected, in a sentence.</param>
/// <param name="Line">The line, from 1; 0 if the reader knows no positions, or if objects were validated, which have none.</param>
/// <param name="Column">The column, from 1, in UTF-16 units: the first character of the offending name or text; of the start tag's name, if something is missing.</param>
/// <param name="Path">The element at fault, as an XPath: <c>/domain/devices/disk[2]/source/@file</c>.</param>
/// <param name="Expected">What was expected: names of elements (<c>&lt;source&gt;</c>) and attributes, values in quotes, descriptions of datatypes.</param>
public sealed record XmlValidationError(string Code, string Message, int Line, int Column, string Path, IReadOnlyList<string> Expected)
{
    /// <summary>
    /// Where the error is in a graph of objects, as code would say it from the object that was validated: <c>Devices.Disks[2].Source</c>.
    /// Empty for the object itself; null if a document was validated.
    /// </summary>
    public string? ObjectPath { get; init; }

    /// <summary>The error as compilers write it: <c>line:column: error code: message</c>; without a line, the path stands there.</summary>
    public override string ToString() => Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}: error {Code}: {Message}")
        : $"{(string.IsNullOrEmpty(ObjectPath) ? Path : ObjectPath)}: error {Code}: {Message}";
}
