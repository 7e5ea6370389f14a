namespace SchemaGen.Compiler.Model;

/// <summary>A member of a class.</summary>
internal sealed record MemberModel
{
    /// <summary>What it is in XML.</summary>
    public required MemberKind Kind { get; init; }

    /// <summary>The property's name; nothing for what is fixed.</summary>
    public required string Name { get; init; }

    /// <summary>The place among the members of the class, its bases included, in schema order.</summary>
    public required int Number { get; init; }

    /// <summary>The slot in which an object keeps what it holds; those of the bases come first.</summary>
    public int Slot { get; init; }

    /// <summary>The local name in XML; empty if there is not one.</summary>
    public string LocalName { get; init; } = "";

    /// <summary>The namespace in XML.</summary>
    public string NamespaceUri { get; init; } = "";

    /// <summary>The C# type of one value, without a question mark: a keyword, or a name with <c>global::</c>.</summary>
    public required string Type { get; init; }

    /// <summary>How a value is text; null for what is not a value.</summary>
    public ScalarModel? Scalar { get; init; }

    /// <summary>For a text that may be a value of other types, those types.</summary>
    public IReadOnlyList<ScalarModel> Parts { get; init; } = [];

    /// <summary>The type that a file states for the value; null for the one that it is stored as.</summary>
    public BoundType? Bound { get; init; }

    /// <summary>Whether the property is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the schema demands it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether names alone do not tell it from other members, so that the namespace is compared, too.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The value of what is fixed.</summary>
    public string FixedWord { get; init; } = "";

    /// <summary>The value of an attribute that is missing; null for none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Whether a group has attributes.</summary>
    public bool HasAttributes { get; init; }

    /// <summary>Whether a group has children that are objects.</summary>
    public bool HasElements { get; init; }

    /// <summary>Whether a group has children that are values.</summary>
    public bool HasValues { get; init; }

    /// <summary>Whether a group is there only if something of it was read: no attribute tells before.</summary>
    public bool IsDroppedIfUnread { get; init; }

    /// <summary>How an object of a group is made from a start tag.</summary>
    public string Creation { get; init; } = "";

    /// <summary>For items, the names that their elements have.</summary>
    public IReadOnlyList<ItemName> ItemNames { get; init; } = [];

    /// <summary>Whether text may stand between the items.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Whether a view of items goes by name, because the class of its elements does not tell them from others.</summary>
    public bool IsByName { get; init; }

    /// <summary>For members of which at most one is set, and for the one that tells which: those members, each with the enum's member for it.</summary>
    public IReadOnlyList<OneOfMember> OneOfMembers { get; init; } = [];

    /// <summary>The member with which this one must stand in the same class; empty if it can stand alone.</summary>
    public string Companion { get; init; } = "";

    /// <summary>Whether a union has a property of that name that tells the case.</summary>
    public bool HidesCase { get; init; }

    /// <summary>What the schema says about it, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>Whether it always has the same value, and so no property.</summary>
    public bool IsFixed => Kind is MemberKind.FixedAttribute or MemberKind.FixedText or MemberKind.FixedElement;

    /// <summary>Whether the class itself holds it: a view is seen through its list, and a name is not among the content.</summary>
    public bool IsListed => Kind is not (MemberKind.Name or MemberKind.ItemView or MemberKind.Entries or MemberKind.OneOf);

    /// <summary>Whether it is an attribute, or attributes.</summary>
    public bool IsAttribute => Kind is MemberKind.Attribute or MemberKind.FixedAttribute or MemberKind.AnyAttributes;

    /// <summary>Whether it is a child, or children, when it is written.</summary>
    public bool IsChild => Kind is MemberKind.FixedText or MemberKind.FixedElement
        or MemberKind.ValueElement or MemberKind.FlagElement or MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement
        or MemberKind.AnyElements or MemberKind.Items or MemberKind.Text || (Kind == MemberKind.Group && (HasElements || HasValues));

    /// <summary>Whether the member is the same but for being required, and so can stand once on a base class.</summary>
    public bool IsSameAs(MemberModel other) =>
        Kind == other.Kind && Type == other.Type && Bound == other.Bound && IsList == other.IsList && Name == other.Name && FixedWord == other.FixedWord && DefaultValue == other.DefaultValue && Creation == other.Creation
        && Companion == other.Companion && IsMixed == other.IsMixed && ItemNames.SequenceEqual(other.ItemNames) && (OneOfMembers == other.OneOfMembers || OneOfMembers.SequenceEqual(other.OneOfMembers))
        && Parts.SequenceEqual(other.Parts);
}
