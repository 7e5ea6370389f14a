namespace SchemaGen.Runtime;

/// <summary>Options for adapting documents. Immutable.</summary>
public sealed record XmlAdaptationOptions
{
    /// <summary>The defaults.</summary>
    public static XmlAdaptationOptions Default { get; } = new();

    /// <summary>Limits, and what becomes of a DOCTYPE, which can be refused or ignored.</summary>
    public XmlReadOptions Reading { get; init; } = XmlReadOptions.Default;

    /// <summary>
    /// Whether only elements, attributes and texts are removed that the schema does not know at their place. Where it knows one but refuses its value or what is in
    /// it, a replacement is needed. By default such parts are removed as well, if the schema can do without them.
    /// </summary>
    public bool KeepsKnown { get; init; }

    /// <summary>The values that replace others. Each is used only where the schema does not allow the old value; of several for one value, the first counts.</summary>
    public IReadOnlyList<XmlValueReplacement> Replacements { get; init; } = [];
}
