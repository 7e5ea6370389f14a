namespace SchemaGen.Runtime;

/// <summary>The kind of a change that an adaptation makes.</summary>
public enum XmlAdaptationChangeKind
{
    /// <summary>An element was removed, together with its content.</summary>
    ElementRemoved,

    /// <summary>An attribute was removed.</summary>
    AttributeRemoved,

    /// <summary>The text of an element, or a part of it between child elements, was removed.</summary>
    TextRemoved,

    /// <summary>A value was replaced according to <see cref="XmlAdaptationOptions.Replacements"/>.</summary>
    ValueReplaced,

    /// <summary>An element was moved among its siblings, without loss.</summary>
    ElementMoved,
}
