namespace SchemaGen.Evolution;

/// <summary>The part of a document of the left schema that the right one rejects.</summary>
public enum BreakKind
{
    /// <summary>An element that may be the root in the left schema only.</summary>
    Root,

    /// <summary>An attribute that the right schema does not allow there.</summary>
    Attribute,

    /// <summary>An attribute is not there, which the right schema wants.</summary>
    MissingAttribute,

    /// <summary>An attribute's value.</summary>
    AttributeValue,

    /// <summary>A child that the right schema does not allow there: at all, so often, or behind what is before it.</summary>
    Child,

    /// <summary>The content ends where the right schema wants more.</summary>
    MissingContent,

    /// <summary>Text between or instead of children.</summary>
    Text,

    /// <summary>An element's value.</summary>
    Value,

    /// <summary>Things that the right schema accepts each, but not together: a combination of attributes, values and children.</summary>
    Combination,
}
