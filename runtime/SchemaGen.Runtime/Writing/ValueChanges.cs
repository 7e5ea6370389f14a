using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// The changes of an object that has what it was read with, but for other values of attributes and value elements: nearly all edits are such,
/// and need no order of content. All others are for <see cref="NodeContent"/>.
/// </summary>
internal sealed class ValueChanges
{
    private readonly List<(XmlContentNode Original, XmlClassMember Member, object Value, string Path)> _changed = [];

    /// <summary>The attributes with other values.</summary>
    public List<ContentAttribute> Attributes { get; } = [];

    /// <summary>The value elements with other values.</summary>
    public List<ContentChild> Children { get; } = [];

    /// <summary>The changes of an object; null if more than values changed.</summary>
    public static ValueChanges? Of(XmlElementNode node)
    {
        if (node.ChosenOrder is not null || node.HasOwnName)
        {
            return null;
        }

        List<NodePart> parts = [];
        XmlElementNode original = NodeOpener.Create(node.Document!, node.ElementNumber, node.Pattern, parts);
        ValueChanges changes = new();
        return original.GetType() == node.GetType() && changes.Compare(original, node, "") && changes._changed.TrueForAll(changed => changes.Place(changed, parts))
            ? changes
            : null;
    }

    private bool Compare(XmlContentNode original, XmlContentNode node, string path)
    {
        if (original.ExtraContent is not null || node.ExtraContent is { IsEmpty: false })
        {
            return false;
        }

        foreach (XmlClassMember member in node.XmlClass.BySlot)
        {
            object? before = original[member];
            object? now = node[member];
            if (!(before is null || now is null ? before == now : Compare(original, member, before, now, path)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Compare(XmlContentNode original, XmlClassMember member, object before, object now, string path)
    {
        switch (now)
        {
            case XmlElementNode:
                return IsSame(before, now);
            case XmlGroupNode group:
                return before.GetType() == now.GetType() && Compare((XmlGroupNode)before, group, $"{path}{member.Property}.");
            case MemberItems items:
                return AreSame((MemberItems)before, items, member);
            default:
                if (!AreEqual(member, before, now))
                {
                    _changed.Add((original, member, now, path + member.Property));
                }

                return true;
        }
    }

    private static bool AreSame(MemberItems before, MemberItems now, XmlClassMember member)
    {
        bool areSame = before.Count == now.Count;
        for (int i = 0; areSame && i < now.Count; i++)
        {
            areSame = now[i] is XmlElementNode ? IsSame(before[i], now[i]) : before.PlaceOf(i) == now.PlaceOf(i) && AreEqual(member, before[i], now[i]);
        }

        return areSame;
    }

    private static bool IsSame(object before, object now) =>
        before is XmlElementNode read && now is XmlElementNode held && read.Document == held.Document && read.ElementNumber == held.ElementNumber;

    private static bool AreEqual(XmlClassMember member, object before, object now) => member.Scalar is { } scalar ? scalar.AreEqual(now, before) : now.Equals(before);

    // Where the value was read; text between children, what stands in several places, and what needs prefixes has no place of its own.
    private bool Place((XmlContentNode Original, XmlClassMember Member, object Value, string Path) changed, List<NodePart> parts)
    {
        string? text = changed.Value as string ?? changed.Member.Scalar?.TextOf(changed.Value);
        int found = parts.FindIndex(part => IsPlaceOf(part, changed.Original, changed.Member));
        if (found < 0 || text is null || changed.Member.Scalar is { HasPrefixes: true } || parts.FindIndex(found + 1, part => IsPlaceOf(part, changed.Original, changed.Member)) >= 0)
        {
            return false;
        }

        NodePart part = parts[found];
        switch (part.Kind)
        {
            case NodePartKind.Attribute:
                Attributes.Add(new ContentAttribute { Name = part.Name, Value = text, Path = changed.Path, Start = part.Start, ValueStart = part.ValueStart, End = part.End, IsChanged = true });
                return true;
            case NodePartKind.Value:
                Children.Add(new ContentChild { Kind = part.Kind, Name = part.Name, Text = text, Path = changed.Path, Start = part.Start, End = part.End, IsChanged = true });
                return true;
            default:
                return false;
        }
    }

    private static bool IsPlaceOf(in NodePart part, XmlContentNode holder, XmlClassMember member) => ReferenceEquals(part.Holder, holder) && ReferenceEquals(part.Member, member);
}
