using System.ComponentModel;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime;

/// <summary>
/// A generated class as the readers and writers see it: its members by number and by name. Generated code names it; what it says stands in
/// the schema's tables. Immutable and safe to share between threads.
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

    /// <summary>The names of the schema that has the class; null for raw elements.</summary>
    internal SchemaNames? Names { get; init; }

    /// <summary>The numbers of the element patterns that the class stands for.</summary>
    internal int[] Elements { get; init; } = [];

    /// <summary>Whether objects are of the class itself, whatever they say: it is no union, and no case of one.</summary>
    internal bool IsAlone { get; init; }

    /// <summary>The local name of an element of the class when it is written by itself.</summary>
    internal string LocalName { get; init; } = "";

    /// <summary>The namespace of that name.</summary>
    internal string NamespaceUri { get; init; } = "";

    /// <summary>The number of the name of an element of the class.</summary>
    internal int NameNumber { get; init; } = -1;

    /// <summary>The attributes by name.</summary>
    internal NamedMembers Attributes { get; init; } = NamedMembers.None;

    /// <summary>The children by name; a list of items has a name for each element in it, and members of one name stand in schema order.</summary>
    internal NamedMembers Children { get; init; } = NamedMembers.None;

    /// <summary>The members in schema order.</summary>
    internal XmlClassMember[] Members { get; }

    /// <summary>The members by their slots: those of a base class first, wherever they stand in the schema. In this order they are listed.</summary>
    internal XmlClassMember[] BySlot => field ??= [.. Members.OrderBy(static member => member.Slot)];

    /// <summary>Whether there are members that always are the same: they are written although objects hold nothing for them.</summary>
    internal bool HasFixed { get; }

    /// <summary>The groups among them.</summary>
    internal XmlClassMember[] Groups => field ??= Array.FindAll(Members, static member => member.Kind == XmlMemberKind.Group);

    /// <summary>The element's text, or null.</summary>
    internal XmlClassMember? Text { get; }

    /// <summary>The list of items, or null.</summary>
    internal XmlClassMember? Items { get; }

    /// <summary>The names of the types that its objects are; * for raw elements.</summary>
    internal string[] Types { get; init; } = [];

    /// <summary>Whether text may stand between the children.</summary>
    internal bool IsMixed => Has(XmlMemberFlags.Mixed);

    /// <summary>Whether a member has one of the flags.</summary>
    internal bool Has(XmlMemberFlags flags) => (_flags & flags) != XmlMemberFlags.None;

    /// <summary>Whether the class belongs to the schema of these names. A document may be read by another schema, which shares the class.</summary>
    internal bool IsOf(SchemaNames names) => ReferenceEquals(Names, names);

    /// <summary>The number of a name among those of the schema that has the class.</summary>
    internal int NumberOf(string localName, string namespaceUri) => Names?.Find(localName, namespaceUri) ?? -1;
}
