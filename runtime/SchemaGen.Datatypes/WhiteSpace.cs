namespace SchemaGen.Datatypes;

/// <summary>
/// XSD 1.0 part 2, section 4.3.6: what becomes of white space before a text is looked at. White space is the four
/// characters of XML, never what Unicode calls white space.
/// </summary>
internal enum WhiteSpace
{
    /// <summary>The text stays as it is.</summary>
    Preserve,

    /// <summary>Each tab, line feed and carriage return becomes a space.</summary>
    Replace,

    /// <summary>As <see cref="Replace"/>; then runs of spaces become one, and those at either end go.</summary>
    Collapse,
}
