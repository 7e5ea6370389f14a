using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>How members are read, as the runtime's <c>XmlMemberFlags</c> says it.</summary>
internal static class MemberFlags
{
    private const int Required = 1;
    private const int Mixed = 2;
    private const int DroppedIfUnread = 4;
    private const int HasAttributes = 8;
    private const int HasElements = 16;
    private const int HasValues = 32;
    private const int TakesByClass = 64;
    private const int TakesRest = 128;
    private const int Omittable = 256;

    /// <summary>The flags of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="members">All members of its class.</param>
    /// <param name="isElement">Whether the class is an element.</param>
    public static int Of(MemberModel member, IReadOnlyList<MemberModel> members, bool isElement)
    {
        bool takesRest = TakesWhatIsLeft(member, members, isElement);
        return Flag(Required, member.IsRequired)
            | Flag(Mixed, member.IsMixed)
            | Flag(DroppedIfUnread, member.IsDroppedIfUnread)
            | Flag(HasAttributes, member.HasAttributes)
            | Flag(HasElements, member.HasElements)
            | Flag(HasValues, member.HasValues)
            | Flag(TakesByClass, !takesRest && (member.Kind == MemberKind.NamedElement || HasAnyName(member)))
            | Flag(TakesRest, takesRest)
            | Flag(Omittable, member is { Kind: MemberKind.FixedAttribute, IsRequired: false });
    }

    private static int Flag(int flag, bool isSet) => isSet ? flag : 0;

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

    private static bool HasAnyName(MemberModel member) => member.ItemNames.Any(static name => name.IsAny);
}
