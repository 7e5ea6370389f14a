using System.ComponentModel;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime;

/// <summary>
/// The metadata of a generated class for readers and writers: its members by number and by name. Generated code only refers to it; its content comes
/// from the schema's tables. Immutable and safe to share between threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlClass
{
    private readonly XmlMemberFlags _flags;

    internal XmlClass(XmlClassMember[] members)
    {
        Members = members;
        foreach (XmlClassMember member in members)
        {
            _flags |= member.Flags;
            HasFixed |= member.IsFixed;
            Text = member.Kind is XmlMemberKind.Text or XmlMemberKind.FixedText ? member : Text;
            Items = member.Kind == XmlMemberKind.Items ? member : Items;
        }
    }

    /// <summary>The class of <see cref="XmlRawElement"/>.</summary>
    internal static XmlClass Raw { get; } = new(
    [
        new XmlClassMember
        {
            Number = XmlRawElement.NodesMember,
            Slot = XmlRawElement.NodesMember,
            Kind = XmlMemberKind.Items,
            Flags = XmlMemberFlags.Mixed | XmlMemberFlags.TakesRest | XmlMemberFlags.List,
            Property = nameof(XmlRawElement.Nodes),
        },
        new XmlClassMember
        {
            Number = XmlRawElement.AttributesMember,
            Slot = XmlRawElement.AttributesMember,
            Kind = XmlMemberKind.AnyAttributes,
            Flags = XmlMemberFlags.TakesRest | XmlMemberFlags.List,
            Property = nameof(XmlRawElement.Attributes),
        },
    ])
    {
        Types = ["*"],
    };

    /// <summary>The reader of the class; null for raw elements, which no schema describes.</summary>
    internal XmlSchemaReader? Reader { get; init; }

    /// <summary>The names of the schema that defines the class; null for raw elements.</summary>
    internal SchemaNames? Names { get; init; }

    /// <summary>The numbers of the element patterns that the class represents.</summary>
    internal int[] Elements { get; init; } = [];

    /// <summary>Whether every element of the class becomes an object of this class: it is neither a union nor a case of a union.</summary>
    internal bool IsAlone { get; init; }

    /// <summary>The local name of an element of the class when it is written as a root.</summary>
    internal string LocalName { get; init; } = "";

    /// <summary>The namespace of that name.</summary>
    internal string NamespaceUri { get; init; } = "";

    /// <summary>The number of the name of an element of the class.</summary>
    internal int NameNumber { get; init; } = -1;

    /// <summary>The attributes by name.</summary>
    internal NamedMembers Attributes { get; init; } = NamedMembers.None;

    /// <summary>The children by name. A list of items has an entry for each of its element names. Members with the same name are in schema order.</summary>
    internal NamedMembers Children { get; init; } = NamedMembers.None;

    /// <summary>The members in schema order.</summary>
    internal XmlClassMember[] Members { get; }

    /// <summary>The members by slot, which is the order of listing: members of a base class come first, whatever their position in the schema.</summary>
    internal XmlClassMember[] BySlot => field ??= [.. Members.OrderBy(static member => member.Slot)];

    /// <summary>Whether the class has members with a fixed value. They are written although objects do not store them.</summary>
    internal bool HasFixed { get; }

    /// <summary>The members that are groups.</summary>
    internal XmlClassMember[] Groups => field ??= Array.FindAll(Members, static member => member.Kind == XmlMemberKind.Group);

    /// <summary>The member for the element's text, or null.</summary>
    internal XmlClassMember? Text { get; }

    /// <summary>The member for the list of items, or null.</summary>
    internal XmlClassMember? Items { get; }

    /// <summary>The names of the types of its objects; * for raw elements.</summary>
    internal string[] Types { get; init; } = [];

    /// <summary>Whether text is allowed between the children.</summary>
    internal bool IsMixed => Has(XmlMemberFlags.Mixed);

    /// <summary>Returns whether a member has one of the flags.</summary>
    internal bool Has(XmlMemberFlags flags) => (_flags & flags) != XmlMemberFlags.None;

    /// <summary>Returns whether the class belongs to the schema of these names. A document may be read by another schema that shares the class.</summary>
    internal bool IsOf(SchemaNames names) => ReferenceEquals(Names, names);

    /// <summary>Returns the number of a name in the schema that defines the class; -1 for raw elements.</summary>
    internal int NumberOf(string localName, string namespaceUri) => Names?.Find(localName, namespaceUri) ?? -1;
}
