namespace SchemaGen.Datatypes;

/// <summary>
/// XSD 1.0 part 2, section 4.3.6: the white space normalisation applied before a text is checked. White space means the four
/// characters of XML, not the white space of Unicode.
/// </summary>
internal enum WhiteSpace
{
    /// <summary>The text is unchanged.</summary>
    Preserve,

    /// <summary>Each tab, line feed and carriage return becomes a space.</summary>
    Replace,

    /// <summary>As <see cref="Replace"/>; then runs of spaces become one, and spaces at either end are removed.</summary>
    Collapse,
}
