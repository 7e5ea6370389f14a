namespace SchemaGen.Compiler.Model;

/// <summary>The form of a member in XML.</summary>
internal enum MemberKind
{
    /// <summary>An attribute with a value.</summary>
    Attribute,

    /// <summary>An attribute with a fixed value; it has no property.</summary>
    FixedAttribute,

    /// <summary>The name of the element itself.</summary>
    Name,

    /// <summary>Attributes with any names.</summary>
    AnyAttributes,

    /// <summary>The element's text.</summary>
    Text,

    /// <summary>The element's text if it is fixed; it has no property.</summary>
    FixedText,

    /// <summary>A required child with fixed text; it has no property.</summary>
    FixedElement,

    /// <summary>A child that contains only text.</summary>
    ValueElement,

    /// <summary>A child without attributes or content, represented by its presence.</summary>
    FlagElement,

    /// <summary>A child that is an object.</summary>
    ObjectElement,

    /// <summary>A child that is an object and holds its name, because it may have one of several.</summary>
    NamedElement,

    /// <summary>A child that is kept as raw XML.</summary>
    RawElement,

    /// <summary>Children with any names, kept as raw XML.</summary>
    AnyElements,

    /// <summary>A union that is a part of the element.</summary>
    Group,

    /// <summary>Elements with several names, possibly with text between them, in one list.</summary>
    Items,

    /// <summary>The elements with one name in the list of items.</summary>
    ItemView,

    /// <summary>The items grouped into entries.</summary>
    Entries,

    /// <summary>The property that reports which of several members is set.</summary>
    OneOf,
}
