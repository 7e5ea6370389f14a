using System.Runtime.CompilerServices;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Documents;

/// <summary>
/// A bounded memory of start tags that were read into objects: documents repeat their tags to the byte, and the same tag has the same values in every object
/// of a class. A tag is kept when it comes for the second time, so that those that come once leave nothing behind.
/// </summary>
internal sealed class KnownValues
{
    private const int SlotCount = 4 * 1024;

    private readonly Slot[] _slots = new Slot[SlotCount];

    // The tag that was last asked for and is not known; the length is 0 if it is not to be kept.
    private uint _askedHash;
    private int _askedLength;

    /// <summary>Gives an object that holds nothing the values of the start tag that bytes start with, if it is known.</summary>
    /// <returns>The length of the tag; 0 if it is not known.</returns>
    public int Read(XmlElementNode node, ReadOnlySpan<byte> bytes)
    {
        int length = TextHash.LengthOfTag(bytes);
        ReadOnlySpan<byte> tag = bytes[..length];
        uint hash = TextHash.Of(tag, (uint)RuntimeHelpers.GetHashCode(node.XmlClass));
        ref Slot slot = ref _slots[hash & (SlotCount - 1)];
        if (slot.Hash == hash && length > 0 && ReferenceEquals(slot.Class, node.XmlClass) && tag.SequenceEqual(slot.Tag))
        {
            node.TakeMembers(in slot.Values);
            return length;
        }

        _askedLength = slot.Latest == hash ? length : 0;
        _askedHash = hash;
        slot.Latest = hash;
        return 0;
    }

    /// <summary>Whether the tag that was just asked for came for the second time.</summary>
    /// <param name="length">The length of the tag.</param>
    public bool IsWanted(int length) => length == _askedLength;

    /// <summary>Keeps what an object got from the tag that was just asked for.</summary>
    public void Add(XmlElementNode node, ReadOnlySpan<byte> tag)
    {
        ref Slot slot = ref _slots[_askedHash & (SlotCount - 1)];
        slot.Hash = _askedHash;
        slot.Class = node.XmlClass;
        slot.Tag = tag.ToArray();
        slot.Values = node.CopyOfMembers();
    }

    private struct Slot
    {
        public uint Hash;

        /// <summary>The hash of the latest tag for the slot that was not known.</summary>
        public uint Latest;

        public XmlClass? Class;

        public byte[]? Tag;

        public MemberSlots Values;
    }
}
