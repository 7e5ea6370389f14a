namespace SchemaGen.Runtime;

/// <summary>A change that an adaptation makes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Path">The element, attribute or element around the text, as an XPath into the document before the changes: <c>/domain/devices/disk[2]/@model</c>.</param>
/// <param name="Line">The line in that document, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Text">The text that was removed, moved or replaced: an element as it was written, the value of an attribute, or a text.</param>
/// <param name="NewText">The value in the place of the old one; null if none was replaced.</param>
public sealed record XmlAdaptationChange(XmlAdaptationChangeKind Kind, string Path, int Line, int Column, string Text, string? NewText)
{
    /// <summary>Whether something is lost.</summary>
    public bool IsLoss => Kind is XmlAdaptationChangeKind.ElementRemoved or XmlAdaptationChangeKind.AttributeRemoved or XmlAdaptationChangeKind.TextRemoved;
}
