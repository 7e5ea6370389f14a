using System.Text;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Classes;

/// <summary>A member of a generated class: what it is in XML, and where its objects keep it.</summary>
internal sealed class XmlClassMember
{
    /// <summary>Its number in its class, in schema order.</summary>
    public required int Number { get; init; }

    /// <summary>The slot in which objects keep what it holds.</summary>
    public required int Slot { get; init; }

    /// <summary>The kind of the member in XML.</summary>
    public required XmlMemberKind Kind { get; init; }

    /// <summary>The flags for reading the member.</summary>
    public XmlMemberFlags Flags { get; init; }

    /// <summary>The property, for the paths of errors; empty for what has none.</summary>
    public string Property { get; init; } = "";

    /// <summary>The local name; empty for what is not under one name.</summary>
    public string LocalName { get; init; } = "";

    /// <summary>The namespace of that name.</summary>
    public string NamespaceUri { get; init; } = "";

    /// <summary>The text of what is fixed, or the one that stands for an attribute which is missing.</summary>
    public string FixedText { get; init; } = "";

    /// <summary>The conversion of its values to text; null for texts and for members without a value.</summary>
    public XmlScalar? Scalar { get; init; }

    /// <summary>The type of children that are objects: a name, * for raw elements, nothing if any class will do.</summary>
    public string Type { get; init; } = "";

    /// <summary>The sequence that the schema demands of items; null if they stand in any order.</summary>
    public ItemRanks? Ranks { get; set; }

    /// <summary>The value of an attribute that is missing; null if the schema has none for it.</summary>
    public object? Default => Has(XmlMemberFlags.HasDefault) ? field ??= MemberValues.Of(this, Encoding.UTF8.GetBytes(FixedText), document: null, element: 0) : null;

    /// <summary>Whether it is an attribute, or attributes.</summary>
    public bool IsAttribute => Kind <= XmlMemberKind.AnyAttributes;

    /// <summary>Whether it is a child that has text only.</summary>
    public bool IsValueElement => Kind is XmlMemberKind.ValueElement or XmlMemberKind.FixedElement;

    /// <summary>Whether it always is the same, and has no property.</summary>
    public bool IsFixed => Kind is XmlMemberKind.FixedAttribute or XmlMemberKind.FixedText or XmlMemberKind.FixedElement;

    /// <summary>Whether it has one of the flags.</summary>
    public bool Has(XmlMemberFlags tested) => (Flags & tested) != XmlMemberFlags.None;

    /// <summary>Whether objects of a class can be what it holds.</summary>
    public bool CanHold(XmlClass type) => Type.Length == 0 || type.Types.Contains(Type);
}
