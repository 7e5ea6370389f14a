using System.Globalization;

namespace SchemaGen.Runtime;

/// <summary>An error in a document.</summary>
/// <param name="Code">The stable code: <c>RNG</c> and three digits, listed in <see cref="XmlErrorCodes"/>.</param>
/// <param name="Message">A sentence that says what was found and what was expected.</param>
/// <param name="Line">The line, starting at 1; 0 if the reader does not know positions, or if objects were validated.</param>
/// <param name="Column">
/// The column, starting at 1, in UTF-16 units: the first character of the offending name or text, or of the start tag's name if something is missing.
/// </param>
/// <param name="Path">The element or attribute in error, as an XPath: <c>/domain/devices/disk[2]/source/@file</c>.</param>
/// <param name="Expected">The expected items: names of elements (<c>&lt;source&gt;</c>) and attributes, values in quotes, descriptions of datatypes.</param>
public sealed record XmlValidationError(string Code, string Message, int Line, int Column, string Path, IReadOnlyList<string> Expected)
{
    /// <summary>
    /// The place of the error as a C# expression relative to the validated object: <c>Devices.Disks[2].Source</c>. Empty for the object itself; null if a
    /// document was validated.
    /// </summary>
    public string? ObjectPath { get; init; }

    /// <summary>Returns the error in the format of compilers, <c>line:column: error code: message</c>. Without a line, the path replaces the position.</summary>
    public override string ToString() => Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}: error {Code}: {Message}")
        : $"{(string.IsNullOrEmpty(ObjectPath) ? Path : ObjectPath)}: error {Code}: {Message}";
}
