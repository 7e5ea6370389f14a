using System.Runtime.CompilerServices;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Documents;

/// <summary>
/// A bounded memory of start tags and the objects that they gave. Documents repeat their tags to the byte, and elements of one pattern with the same tag have
/// the same class and the same attributes. A tag is kept when it comes for the second time, so that those that come once leave nothing behind.
/// </summary>
internal sealed class KnownObjects
{
    // A program that reads one document has no use for many.
    private const int FewSlots = 64;
    private const int MostSlots = 4 * 1024;

    private Slot[] _slots = new Slot[FewSlots];
    private int _kept;

    // The tag that was last asked for and is not known; the length is 0 if it is not to be kept.
    private uint _askedHash;
    private int _askedLength;

    /// <summary>Finds the object that the start tag of an element gives.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="pattern">The pattern that the element matched.</param>
    /// <param name="element">The text of the element.</param>
    /// <returns>An object to be copied; null if the tag is not known.</returns>
    public XmlElementNode? Find(XmlSchemaReader schema, int pattern, ReadOnlySpan<byte> element)
    {
        int length = TextHash.LengthOfTag(element);
        ReadOnlySpan<byte> tag = element[..length];
        uint hash = TextHash.Of(tag, (uint)(RuntimeHelpers.GetHashCode(schema) + pattern));
        ref Slot slot = ref _slots[hash & ((uint)_slots.Length - 1)];
        if (slot.Hash == hash && slot.Pattern == pattern && ReferenceEquals(slot.Schema, schema) && tag.SequenceEqual(slot.Tag))
        {
            _askedLength = 0;
            return slot.Object;
        }

        _askedLength = slot.Latest == hash ? length : 0;
        _askedHash = hash;
        slot.Latest = hash;
        return null;
    }

    /// <summary>The length of the tag that was just asked for, if it came for the second time; else 0.</summary>
    public int WantedLength => _askedLength;

    /// <summary>Keeps the object that the tag that was just asked for gave.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="pattern">The pattern that the element matched.</param>
    /// <param name="tag">The start tag.</param>
    /// <param name="made">The object; null if more than the tag decides what it is, so that nobody tries again.</param>
    public void Add(XmlSchemaReader schema, int pattern, ReadOnlySpan<byte> tag, XmlElementNode? made)
    {
        if (++_kept > _slots.Length / 2 && _slots.Length < MostSlots)
        {
            Grow();
        }

        _slots[_askedHash & ((uint)_slots.Length - 1)] = new Slot
        {
            Hash = _askedHash,
            Pattern = pattern,
            Schema = schema,
            Tag = tag.ToArray(),
            Object = made,
        };
    }

    /// <summary>Whether an object holds nothing but values that every element with its start tag has.</summary>
    public static bool HoldsConstants(XmlContentNode node)
    {
        for (int slot = node.NextHeld(0); slot >= 0; slot = node.NextHeld(slot + 1))
        {
            XmlClassMember member = node.XmlClass.BySlot[slot];
            bool isConstant = node[member] switch
            {
                string or ValueType => member.Scalar is not { HasPrefixes: true },
                XmlGroupNode group => HoldsConstants(group),
                _ => false,
            };
            if (!isConstant)
            {
                return false;
            }
        }

        return node.ExtraContent is null;
    }

    private void Grow()
    {
        Slot[] slots = new Slot[Math.Min(_slots.Length * 8, MostSlots)];
        foreach (ref Slot slot in _slots.AsSpan())
        {
            if (slot.Schema is not null)
            {
                slots[slot.Hash & ((uint)slots.Length - 1)] = slot;
            }
        }

        _slots = slots;
        _kept = 0;
    }

    private struct Slot
    {
        public uint Hash;

        /// <summary>The hash of the latest tag for the slot that was not known.</summary>
        public uint Latest;

        public int Pattern;

        public XmlSchemaReader? Schema;

        public byte[]? Tag;

        public XmlElementNode? Object;
    }
}
