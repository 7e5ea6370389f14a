namespace SchemaGen.Compiler.Model;

/// <summary>What a member is in XML.</summary>
internal enum MemberKind
{
    /// <summary>An attribute with a value.</summary>
    Attribute,

    /// <summary>An attribute that always has the same value: it has no property.</summary>
    FixedAttribute,

    /// <summary>The name of the element itself.</summary>
    Name,

    /// <summary>Attributes of any names.</summary>
    AnyAttributes,

    /// <summary>The element's text.</summary>
    Text,

    /// <summary>The element's text, if it always is the same: it has no property.</summary>
    FixedText,

    /// <summary>A child that always is there and has the same text: it has no property.</summary>
    FixedElement,

    /// <summary>A child that has text only.</summary>
    ValueElement,

    /// <summary>A child that has nothing in it, and is there or not.</summary>
    FlagElement,

    /// <summary>A child that is an object.</summary>
    ObjectElement,

    /// <summary>A child that is an object and says its name, which may be one of several.</summary>
    NamedElement,

    /// <summary>A child that is kept as raw XML.</summary>
    RawElement,

    /// <summary>Children of any names, kept as raw XML.</summary>
    AnyElements,

    /// <summary>A union that is a part of the element.</summary>
    Group,

    /// <summary>Elements of several names, and perhaps text between them, in one list.</summary>
    Items,

    /// <summary>The elements of one name in the list of items.</summary>
    ItemView,

    /// <summary>The items that belong together, as entries.</summary>
    Entries,

    /// <summary>Which of several members is set.</summary>
    OneOf,
}
