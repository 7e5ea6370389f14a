namespace SchemaGen.Runtime.Tokens;

/// <summary>An attribute of the start tag that was read, namespace declarations included.</summary>
internal struct AttributeToken
{
    public XmlName Name;
    public string NamespaceUri;

    /// <summary>Where its name stands, from 1.</summary>
    public int Line;
    public int Column;

    /// <summary>Where its value stands in the text; only if <see cref="Text"/> is null.</summary>
    public int Start;
    public int Length;

    /// <summary>The value, once it was asked for, or if it is not what stands in the text.</summary>
    public string? Text;
}
