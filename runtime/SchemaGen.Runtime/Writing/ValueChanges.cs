using System.Buffers;
using System.Numerics;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// The changes of an object whose properties were set and that has what it was read with, but for other values of attributes and value elements: nearly
/// all edits are such. They are found by the slots that were set, so that nothing else is looked at. All others are for <see cref="NodeContent"/>.
/// </summary>
internal sealed class ValueChanges
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    private readonly XmlElementNode _node;
    private readonly DocumentText _document;
    private readonly XmlTokenizer _tokens;

    private ValueChanges(XmlElementNode node, XmlTokenizer tokens) => (_node, _document, _tokens) = (node, node.Document!, tokens);

    /// <summary>The attributes with other values.</summary>
    public List<ContentAttribute> Attributes { get; } = [];

    /// <summary>The value elements with other values.</summary>
    public List<ContentChild> Children { get; } = [];

    /// <summary>The numbers of these elements in the document.</summary>
    public List<int> Elements { get; } = [];

    /// <summary>The changes of an object; null if more than values changed.</summary>
    public static ValueChanges? Of(XmlElementNode node, XmlTokenizer tokens)
    {
        ValueChanges changes = new(node, tokens);
        return node.ChosenOrder is null && !node.HasOwnName && changes.Collect(node, "") ? changes : null;
    }

    private bool Collect(XmlContentNode holder, string path)
    {
        if (holder.ChangedSlots == XmlContentNode.AnySlot || holder.ExtraContent is { IsEmpty: false })
        {
            return false;
        }

        for (ulong slots = holder.ChangedSlots; slots != 0; slots &= slots - 1)
        {
            XmlClassMember member = holder.XmlClass.BySlot[BitOperations.TrailingZeroCount(slots)];
            if (holder[member] is not { } value || member.Has(XmlMemberFlags.List | XmlMemberFlags.Presence) || member.Scalar is { HasPrefixes: true }
                || (value as string ?? member.Scalar?.TextOf(value)) is not { } text
                || !(member.IsAttribute ? TryFindAttribute(member, value, text, path) : member.IsValueElement && TryFindChild(member, value, text, path)))
            {
                return false;
            }
        }

        return Array.TrueForAll(holder.XmlClass.Groups, member => holder[member] is not XmlGroupNode group || Collect(group, $"{path}{member.Property}."));
    }

    private bool TryFindAttribute(XmlClassMember member, object value, string text, string path)
    {
        _tokens.BeginElement(_document, _node.ElementNumber);
        _tokens.Read();
        int index = _tokens.IndexOfAttribute(member.LocalName, member.NamespaceUri);
        if (index < 0)
        {
            return false;
        }

        AttributeToken attribute = _tokens.Attributes[index];
        if (!WasRead(member, value, _tokens.ValueOf(attribute)))
        {
            Attributes.Add(new ContentAttribute
            {
                Name = new ExpandedName(member.LocalName, member.NamespaceUri),
                Value = text,
                Path = path + member.Property,
                Start = attribute.Name.Start,
                ValueStart = attribute.StartOfValueIn(_document.Bytes),
                End = attribute.End,
                IsChanged = true,
            });
        }

        return true;
    }

    // A value whose name other children have as well is for those who know which of them it was.
    private bool TryFindChild(XmlClassMember member, object value, string text, string path)
    {
        ElementEntry[] elements = _document.Elements;
        int found = -1;
        for (int child = _node.ElementNumber + 1; child < elements[_node.ElementNumber].Next; child = elements[child].Next)
        {
            if (XmlCharacters.IsText(LocalNameAt(elements[child].Start + 1), member.LocalName))
            {
                if (found >= 0)
                {
                    return false;
                }

                found = child;
            }
        }

        if (found < 0 || elements[found].Next != found + 1)
        {
            return false;
        }

        (int start, int end) = (elements[found].Start, elements[found].End);
        _tokens.BeginFragment(_document, _node.ElementNumber, start, end);
        if (!WasRead(member, value, _tokens.ReadText()))
        {
            Elements.Add(found);
            Children.Add(new ContentChild
            {
                Kind = NodePartKind.Value,
                Name = new ExpandedName(member.LocalName, member.NamespaceUri),
                Text = text,
                Path = path + member.Property,
                Start = start,
                End = end,
                IsChanged = true,
            });
        }

        return true;
    }

    private bool WasRead(XmlClassMember member, object value, ReadOnlySpan<byte> text) =>
        MemberValues.Of(member, text, _document, _node.ElementNumber) is { } before && (member.Scalar is { } scalar ? scalar.AreEqual(value, before) : value.Equals(before));

    private ReadOnlySpan<byte> LocalNameAt(int start)
    {
        ReadOnlySpan<byte> name = _document.Bytes.AsSpan(start);
        name = name[..name.IndexOfAny(NameEnds)];
        return name[(name.IndexOf((byte)':') + 1)..];
    }
}
