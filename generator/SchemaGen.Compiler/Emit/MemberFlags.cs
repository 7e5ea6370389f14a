using SchemaGen.Compiler.Model;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Emit;

/// <summary>How members are read.</summary>
internal static class MemberFlags
{
    /// <summary>The flags of a member.</summary>
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

    // Beside a wildcard, the class of items of any name tells them from what the wildcard takes. Where nothing but items can be a child, all are.
    private static bool TakesWhatIsLeft(MemberModel member, IReadOnlyList<MemberModel> members, bool isElement) => member.Kind switch
    {
        MemberKind.AnyElements or MemberKind.AnyAttributes => true,
        MemberKind.Items when HasAnyName(member) => !members.Any(static other => other.Kind == MemberKind.AnyElements),
        MemberKind.Items => isElement && !members.Any(other => other != member && TakesElements(other)),
        _ => false,
    };

    private static bool TakesElements(MemberModel member) => member.HasElements
        || member.Kind is MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement or MemberKind.AnyElements or MemberKind.Items;

    // What has no name of its own, or shares it, goes by its class; the first one is the member, a wildcard in front makes it a list.
    private static bool IsOneOfSeveral(MemberModel member) => member switch
    {
        { Type: RuntimeNames.Item } => false,
        { Kind: MemberKind.NamedElement or MemberKind.AnyElements or MemberKind.Items } => true,
        { Scalar: null, Kind: MemberKind.ObjectElement or MemberKind.RawElement } => member.IsAmbiguous,
        _ => false,
    };

    private static bool HasAnyName(MemberModel member) => member.ItemNames.Any(static name => name.IsAny);
}
