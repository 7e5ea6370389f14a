namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>The subject of a <see cref="Cover"/>.</summary>
internal enum CoverKind
{
    /// <summary>One alternative of the left content.</summary>
    Alternative,

    /// <summary>Parts that share no name.</summary>
    Product,

    /// <summary>The content is an attribute, and what is left: factors are the attribute's values and the rest.</summary>
    Attribute,

    /// <summary>The attribute is not there: the factor is the rest.</summary>
    AttributeAbsent,

    /// <summary>The content begins with a child: factors are the child's content and the rest.</summary>
    Child,

    /// <summary>The content begins with text: the factor is the rest.</summary>
    Text,

    /// <summary>The content is one text and no children: the factor is the text.</summary>
    Strings,

    /// <summary>The right content needs something that the left one never has.</summary>
    Missing,
}
