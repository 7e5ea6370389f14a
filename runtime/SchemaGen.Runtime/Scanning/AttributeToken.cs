namespace SchemaGen.Runtime.Scanning;

/// <summary>An attribute of the latest start tag, namespace declarations included.</summary>
internal struct AttributeToken
{
    /// <summary>The name.</summary>
    public NameToken Name;

    /// <summary>The namespace of the name, as a number of <see cref="NamespaceScopes"/>.</summary>
    public int NamespaceId;

    /// <summary>The start of the value, in the document or in the decoded text.</summary>
    public int ValueStart;

    /// <summary>The length of the value.</summary>
    public int ValueLength;

    /// <summary>Whether the value is in the decoded text.</summary>
    public bool IsDecoded;

    /// <summary>The index behind the closing quotation mark.</summary>
    public int End;

    /// <summary>The start of the value in the document, whether or not it is decoded.</summary>
    public readonly int StartOfValueIn(byte[] bytes) => IsDecoded ? bytes.AsSpan(0, End - 1).LastIndexOf(bytes[End - 1]) + 1 : ValueStart;

    /// <summary>Whether the attribute declares a namespace.</summary>
    public readonly bool IsDeclaration => NamespaceId == NamespaceScopes.XmlnsId;
}
