namespace SchemaGen.Compiler.Model;

/// <summary>A member of a class.</summary>
internal sealed record MemberModel
{
    /// <summary>The form of the member in XML.</summary>
    public required MemberKind Kind { get; init; }

    /// <summary>The property's name; empty for a fixed value.</summary>
    public required string Name { get; init; }

    /// <summary>The position among the members of the class and its bases, in schema order.</summary>
    public required int Number { get; init; }

    /// <summary>The slot that stores the value in an object. The slots of base classes come first.</summary>
    public int Slot { get; init; }

    /// <summary>The local name in XML; empty if there is no single one.</summary>
    public string LocalName { get; init; } = "";

    /// <summary>The namespace in XML.</summary>
    public string NamespaceUri { get; init; } = "";

    /// <summary>The C# type of one value, without a question mark: a keyword, or a name with <c>global::</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The conversion between value and text; null if the member is not a value.</summary>
    public ScalarModel? Scalar { get; init; }

    /// <summary>The other types that a text may have, if it is a text for several types.</summary>
    public IReadOnlyList<ScalarModel> Parts { get; init; } = [];

    /// <summary>The type that a names file states for the value; null for the stored type.</summary>
    public BoundType? Bound { get; init; }

    /// <summary>Whether the property is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the schema requires it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the local name alone is ambiguous, so the namespace must be compared as well.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The value of a fixed member.</summary>
    public string FixedWord { get; init; } = "";

    /// <summary>The default value of the attribute; null for none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Whether a group has attributes.</summary>
    public bool HasAttributes { get; init; }

    /// <summary>Whether a group has children that are objects.</summary>
    public bool HasElements { get; init; }

    /// <summary>Whether a group has children that are values.</summary>
    public bool HasValues { get; init; }

    /// <summary>Whether a group is kept only if some part of it was read, because no attribute shows its presence in advance.</summary>
    public bool IsDroppedIfUnread { get; init; }

    /// <summary>The expression that creates an object of a group from a start tag.</summary>
    public string Creation { get; init; } = "";

    /// <summary>The names of the elements, for a list of items.</summary>
    public IReadOnlyList<ItemName> ItemNames { get; init; } = [];

    /// <summary>Whether text may stand between the items.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Whether a view of items filters by name, because the class of its elements is not distinctive.</summary>
    public bool IsByName { get; init; }

    /// <summary>The members of which at most one is set, each with its enum member. Set on these members and on the property that reports which is set.</summary>
    public IReadOnlyList<OneOfMember> OneOfMembers { get; init; } = [];

    /// <summary>The member that must be in the same class; empty if there is none.</summary>
    public string Companion { get; init; } = "";

    /// <summary>Whether the union's discriminator property has the same name.</summary>
    public bool HidesCase { get; init; }

    /// <summary>The documentation, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>Whether it has a fixed value and therefore no property.</summary>
    public bool IsFixed => Kind is MemberKind.FixedAttribute or MemberKind.FixedText or MemberKind.FixedElement;

    /// <summary>Whether the class itself stores it. Views use their list, and a name is not part of the content.</summary>
    public bool IsListed => Kind is not (MemberKind.Name or MemberKind.ItemView or MemberKind.Entries or MemberKind.OneOf);

    /// <summary>Whether it is one or more attributes.</summary>
    public bool IsAttribute => Kind is MemberKind.Attribute or MemberKind.FixedAttribute or MemberKind.AnyAttributes;

    /// <summary>Whether it is written as one or more children.</summary>
    public bool IsChild => Kind is MemberKind.FixedText or MemberKind.FixedElement
        or MemberKind.ValueElement or MemberKind.FlagElement or MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement
        or MemberKind.AnyElements or MemberKind.Items or MemberKind.Text || (Kind == MemberKind.Group && (HasElements || HasValues));

    /// <summary>Whether the members are equal except for being required, so that one declaration on a base class can replace both.</summary>
    public bool IsSameAs(MemberModel other) =>
        Kind == other.Kind && Type == other.Type && Bound == other.Bound && IsList == other.IsList && Name == other.Name && FixedWord == other.FixedWord && DefaultValue == other.DefaultValue && Creation == other.Creation
        && Companion == other.Companion && IsMixed == other.IsMixed && ItemNames.SequenceEqual(other.ItemNames) && (OneOfMembers == other.OneOfMembers || OneOfMembers.SequenceEqual(other.OneOfMembers))
        && Parts.SequenceEqual(other.Parts);
}
