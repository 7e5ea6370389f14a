using SchemaGen.Compiler.Model;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Emit;

/// <summary>Computes the flags that tell the runtime how to read a member.</summary>
internal static class MemberFlags
{
    /// <summary>Returns the flags of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="members">All members of its class.</param>
    /// <param name="isElement">Whether the class is an element.</param>
    public static XmlMemberFlags Of(MemberModel member, IReadOnlyList<MemberModel> members, bool isElement)
    {
        bool takesRest = TakesWhatIsLeft(member, members, isElement);
        return Flag(XmlMemberFlags.Mixed, member.IsMixed)
            | Flag(XmlMemberFlags.HasAttributes, member.HasAttributes)
            | Flag(XmlMemberFlags.HasElements, member.HasElements)
            | Flag(XmlMemberFlags.HasValues, member.HasValues)
            | Flag(XmlMemberFlags.TakesByClass, !takesRest && (member.Kind == MemberKind.NamedElement || HasAnyName(member)))
            | Flag(XmlMemberFlags.TakesRest, takesRest)
            | Flag(XmlMemberFlags.Omittable, member is { Kind: MemberKind.FixedAttribute, IsRequired: false })
            | Flag(XmlMemberFlags.List, member.IsList)
            | Flag(XmlMemberFlags.Presence, member.Kind == MemberKind.FlagElement)
            | Flag(XmlMemberFlags.BlankIsNone, member is { Kind: MemberKind.Text, IsRequired: false, Scalar.IsString: false })
            | Flag(XmlMemberFlags.ByClass, IsOneOfSeveral(member))
            | Flag(XmlMemberFlags.FirstOnly, IsOneOfSeveral(member) && member is { IsList: false, Type: RuntimeNames.RawElement or RuntimeNames.ElementNode })
            | Flag(XmlMemberFlags.DropUnread, member.IsDroppedIfUnread)
            | Flag(XmlMemberFlags.HasDefault, member.DefaultValue is not null);
    }

    private static XmlMemberFlags Flag(XmlMemberFlags flag, bool isSet) => isSet ? flag : XmlMemberFlags.None;

    // With a wildcard in the class, items of any name are recognized by their class. If only items can be children, every child is an item.
    private static bool TakesWhatIsLeft(MemberModel member, IReadOnlyList<MemberModel> members, bool isElement) => member.Kind switch
    {
        MemberKind.AnyElements or MemberKind.AnyAttributes => true,
        MemberKind.Items when HasAnyName(member) => !members.Any(static other => other.Kind == MemberKind.AnyElements),
        MemberKind.Items => isElement && !members.Any(other => other != member && TakesElements(other)),
        _ => false,
    };

    private static bool TakesElements(MemberModel member) => member.HasElements
        || member.Kind is MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement or MemberKind.AnyElements or MemberKind.Items;

    // A member without a unique name is recognized by its class. The first match is the member; a preceding wildcard makes it a list.
    private static bool IsOneOfSeveral(MemberModel member) => member switch
    {
        { Type: RuntimeNames.Item } => false,
        { Kind: MemberKind.NamedElement or MemberKind.AnyElements or MemberKind.Items } => true,
        { Scalar: null, Kind: MemberKind.ObjectElement or MemberKind.RawElement } => member.IsAmbiguous,
        _ => false,
    };

    private static bool HasAnyName(MemberModel member) => member.ItemNames.Any(static name => name.IsAny);
}
