namespace SchemaGen.Runtime.Classes;

/// <summary>A member of a generated class: what it is in XML.</summary>
/// <param name="number">Its number in its class.</param>
/// <param name="kind">What it is.</param>
/// <param name="flags">How it is read.</param>
/// <param name="property">The property, for the paths of errors; empty for what has none.</param>
/// <param name="localName">The local name; empty for what is not under one name.</param>
/// <param name="namespaceUri">The namespace of that name.</param>
/// <param name="fixedText">The text of what is fixed.</param>
/// <param name="words">The words of the members, if the value is an enum.</param>
internal sealed class XmlClassMember(
    int number,
    XmlMemberKind kind,
    XmlMemberFlags flags,
    string property,
    string localName = "",
    string namespaceUri = "",
    string fixedText = "",
    XmlEnumWords? words = null)
{
    public int Number => number;

    public XmlMemberKind Kind => kind;

    public XmlMemberFlags Flags => flags;

    public string Property => property;

    public string LocalName => localName;

    public string NamespaceUri => namespaceUri;

    public string FixedText => fixedText;

    public XmlEnumWords? Words => words;

    /// <summary>Whether it is an attribute, or attributes.</summary>
    public bool IsAttribute => kind <= XmlMemberKind.AnyAttributes;

    /// <summary>Whether it is a child that has text only.</summary>
    public bool IsValueElement => kind is XmlMemberKind.ValueElement or XmlMemberKind.FixedElement;

    /// <summary>Whether it has one of the flags.</summary>
    public bool Has(XmlMemberFlags tested) => (flags & tested) != XmlMemberFlags.None;
}
