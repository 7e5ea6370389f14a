namespace SchemaGen.Runtime;

/// <summary>The kind of a change that an adaptation makes.</summary>
public enum XmlAdaptationChangeKind
{
    /// <summary>An element was removed, with all that was in it.</summary>
    ElementRemoved,

    /// <summary>An attribute was removed.</summary>
    AttributeRemoved,

    /// <summary>The text of an element, or a part of it between child elements, was removed.</summary>
    TextRemoved,

    /// <summary>A value was replaced, as <see cref="XmlAdaptationOptions.Replacements"/> say.</summary>
    ValueReplaced,

    /// <summary>An element was moved among its siblings; nothing is lost.</summary>
    ElementMoved,
}
