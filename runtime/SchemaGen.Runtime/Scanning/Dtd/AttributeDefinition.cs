namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>The declaration of an attribute (XML 1.0, section 3.3).</summary>
/// <param name="isTokenized">Whether the type is not CDATA.</param>
/// <param name="defaultMarkup">The default as markup: a blank, the name and the value; null if there is no default.</param>
internal sealed class AttributeDefinition(bool isTokenized, byte[]? defaultMarkup)
{
    /// <summary>Whether the type is not CDATA: blanks in values are collapsed.</summary>
    public bool IsTokenized { get; } = isTokenized;

    /// <summary>The default as markup: a blank, the name and the value; null if there is no default.</summary>
    public byte[]? DefaultMarkup { get; } = defaultMarkup;

    /// <summary>The number of the latest start tag with the attribute.</summary>
    public int LatestTag { get; set; }
}
