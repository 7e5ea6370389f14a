namespace SchemaGen.Runtime;

/// <summary>Options for adapting documents. Immutable.</summary>
public sealed record XmlAdaptationOptions
{
    /// <summary>The default options.</summary>
    public static XmlAdaptationOptions Default { get; } = new();

    /// <summary>The options for reading the document. A DOCTYPE can be refused or ignored, but not read.</summary>
    public XmlReadOptions Reading { get; init; } = XmlReadOptions.Default;

    /// <summary>
    /// Whether the adaptation removes only elements, attributes and texts that the schema does not allow at their place. If the schema allows one there but rejects
    /// its value or content, a replacement is needed. By default the adaptation also removes such parts if the schema does not require them.
    /// </summary>
    public bool KeepsKnown { get; init; }

    /// <summary>The value replacements. Each applies only where the schema does not allow the old value. If several match a value, the first applies.</summary>
    public IReadOnlyList<XmlValueReplacement> Replacements { get; init; } = [];
}
