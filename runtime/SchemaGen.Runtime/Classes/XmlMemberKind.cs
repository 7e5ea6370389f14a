namespace SchemaGen.Runtime.Classes;

/// <summary>The kind of a member in XML. The numbers are part of the encoded table.</summary>
internal enum XmlMemberKind
{
    /// <summary>An attribute with a value.</summary>
    Attribute = 0,

    /// <summary>An attribute that always has the same value: no property holds it.</summary>
    FixedAttribute = 1,

    /// <summary>Attributes of any names.</summary>
    AnyAttributes = 2,

    /// <summary>The element's text.</summary>
    Text = 3,

    /// <summary>The element's text, if it always is the same: no property holds it.</summary>
    FixedText = 4,

    /// <summary>A child that has text only.</summary>
    ValueElement = 5,

    /// <summary>A child that always is there with the same text: no property holds it.</summary>
    FixedElement = 6,

    /// <summary>A child that is an object, under the member's name.</summary>
    Element = 7,

    /// <summary>A child that is an object, under its own name.</summary>
    NamedElement = 8,

    /// <summary>Elements of several names, and perhaps text between them, in one list.</summary>
    Items = 9,

    /// <summary>A union that is a part of the element.</summary>
    Group = 10,
}
