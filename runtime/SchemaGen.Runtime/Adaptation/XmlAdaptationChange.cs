namespace SchemaGen.Runtime;

/// <summary>A change that an adaptation makes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Path">
/// The changed element or attribute, or the element that contains the text, as an XPath into the original document: <c>/domain/devices/disk[2]/@model</c>.
/// </param>
/// <param name="Line">The line in the original document, starting at 1.</param>
/// <param name="Column">The column, starting at 1, in UTF-16 units.</param>
/// <param name="Text">The text that was removed, moved or replaced: the source of an element, the value of an attribute, or a text.</param>
/// <param name="NewText">The new value; null if the change does not replace a value.</param>
public sealed record XmlAdaptationChange(XmlAdaptationChangeKind Kind, string Path, int Line, int Column, string Text, string? NewText)
{
    /// <summary>Whether the change removes content.</summary>
    public bool IsLoss => Kind is XmlAdaptationChangeKind.ElementRemoved or XmlAdaptationChangeKind.AttributeRemoved or XmlAdaptationChangeKind.TextRemoved;
}
