using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>Gives objects what is read leniently, and says what of it they cannot take.</summary>
/// <param name="members">Gives objects what was read.</param>
internal sealed class LenientBinding(MemberReader members)
{
    /// <summary>Reads attributes; what no property can hold becomes extra content.</summary>
    /// <param name="node">The object.</param>
    /// <param name="attributes">The attributes of its start tag.</param>
    /// <param name="verdicts">For each attribute the code of its error; empty if it is valid.</param>
    /// <param name="groups">The groups of the object whose case is not known.</param>
    public void ReadAttributes(
        XmlElementNode node, StartTag attributes, List<string> verdicts, List<UnrecognizedGroup> groups)
    {
        List<FixedPlace> written = [.. FixedMembers(node).Where(static place => place.Member.IsAttribute)];
        for (int i = 0; i < attributes.Count; i++)
        {
            StartTagAttribute attribute = attributes[i];
            bool isKnown = verdicts[i].Length == 0 || verdicts[i] == XmlErrorCodes.InvalidAttributeValue;
            if ((isKnown || written.Exists(place => IsNamed(place.Member, attribute))) && members.ReadAttribute(node, node.XmlClass, attributes, i))
            {
                continue;
            }

            XmlContentNode holder = node;
            if (isKnown && groups.Count > 0)
            {
                int group = groups.FindIndex(group => group.Discriminator == attribute.LocalName);
                holder = groups[Math.Max(group, 0)].Group;
            }

            holder.Extra.Attributes.Add(new XmlRawAttribute(attribute.LocalName, attribute.NamespaceUri, attribute.Value));
        }

        foreach (FixedPlace place in written)
        {
            if (attributes.Find(place.Member.LocalName, place.Member.NamespaceUri) < 0 || HasExtra(node, place))
            {
                place.Omit();
            }
        }
    }

    /// <summary>Marks what always is the same and was not there, though it should have been.</summary>
    public static void OmitMissing(XmlElementNode node, List<MemberPlace> order, bool hasText)
    {
        foreach (FixedPlace place in FixedMembers(node))
        {
            if (place.Member.Kind == XmlMemberKind.FixedText ? !hasText : place.Member.Kind == XmlMemberKind.FixedElement && !order.Contains(place.Place))
            {
                place.Omit();
            }
        }
    }

    // Those of an element's groups among them.
    private static IEnumerable<FixedPlace> FixedMembers(XmlContentNode node) => node.XmlClass.Members.SelectMany(member =>
        member.IsFixed ? [new FixedPlace(node, member, MemberPlace.Of(member.Number))]
        : node[member] is XmlGroupNode group ? FixedMembers(group).Select(inner => inner with { Place = MemberPlace.InGroup(member.Number, inner.Place) })
        : []);

    private static bool HasExtra(XmlElementNode node, FixedPlace place) => (node.Form?.Extra?.Attributes ?? [])
        .Concat(place.Owner.Form?.Extra?.Attributes ?? [])
        .Any(attribute => attribute.LocalName == place.Member.LocalName && attribute.NamespaceUri == place.Member.NamespaceUri);

    private static bool IsNamed(XmlClassMember member, StartTagAttribute attribute) =>
        member.LocalName == attribute.LocalName && member.NamespaceUri == attribute.NamespaceUri;

    /// <summary>A member that always is the same: objects write it, whether it was read or not.</summary>
    private readonly record struct FixedPlace(XmlContentNode Owner, XmlClassMember Member, MemberPlace Place)
    {
        public void Omit() => Owner[Member] = FixedMember.Omitted;
    }
}
