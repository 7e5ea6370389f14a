using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// A bounded memory of start tags that were valid: documents repeat their tags to the byte, and what was valid in a state is valid in it again.
/// A tag is kept when it comes for the second time, so that those that come once leave nothing behind.
/// </summary>
internal sealed class KnownElements(NamespaceScopes namespaces)
{
    private const int FewestSlots = 256;
    private const int MostSlots = 16 * 1024;
    private const int MostUses = 3;

    private Slot[] _slots = new Slot[FewestSlots];
    private int _count;
    private int _generation = namespaces.Generation;
    private int _maxAttributes;

    // The tag that was last asked for and is not known.
    private uint _askedHash;
    private int _askedLength;

    /// <summary>Starts a document.</summary>
    public void Begin(int maxAttributes)
    {
        _maxAttributes = maxAttributes;
        _askedLength = 0;
        if (_generation != namespaces.Generation)
        {
            _generation = namespaces.Generation;
            Array.Clear(_slots);
            _count = 0;
        }
    }

    /// <summary>Finds the start tag that bytes start with, if it was valid before in the state of the parent.</summary>
    public KnownElement? Find(ElementLevel parent, ReadOnlySpan<byte> bytes)
    {
        _askedLength = 0;
        if (parent.IsEmpty || parent.Readings is not null || parent.Frames[0].Count == 0)
        {
            return null;
        }

        int length = TextHash.LengthOfTag(bytes);
        if (length < "<a>".Length)
        {
            return null;
        }

        ReadOnlySpan<byte> tag = bytes[..length];
        uint hash = TextHash.Of(tag, (uint)parent.Frames[0].VariantAt(0));
        uint index = IndexOf(hash);
        if (_slots[index].Hash != hash)
        {
            index ^= 1;
        }

        if (_slots[index] is { Element: { } known } slot && slot.Hash == hash && IsThere(known, parent, tag))
        {
            known.Uses = MostUses;
            return known;
        }

        (_askedHash, _askedLength) = (hash, length);
        return null;
    }

    /// <summary>Whether a tag of that length was just asked for, for the second time, and one of its two slots is not in use.</summary>
    public bool IsWanted(int length)
    {
        if (length != _askedLength)
        {
            return false;
        }

        ref uint latest = ref _slots[IndexOf(_askedHash)].Latest;
        if (latest != _askedHash)
        {
            latest = _askedHash;
            return false;
        }

        uint index = LeastUsed();
        if (_slots[index].Element is not { Uses: > 0 } known)
        {
            return true;
        }

        known.Uses--;
        _slots[index ^ 1].Element!.Uses--;
        return false;
    }

    /// <summary>Keeps the latest start tag, which was just asked for and is wanted, unless an attribute of it has a prefix: that may mean something else elsewhere.</summary>
    /// <param name="tokens">The tokenizer behind the tag.</param>
    /// <param name="parents">The configurations of the parent before the element.</param>
    /// <param name="level">The element after its start tag.</param>
    /// <param name="isWhole">Whether the tag is a whole element, which only leads its parent on.</param>
    public void Add(XmlTokenizer tokens, ConfigurationStep[] parents, ElementLevel level, bool isWhole)
    {
        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
        {
            if (attribute.Name.HasPrefix && attribute.NamespaceId != NamespaceScopes.XmlId)
            {
                return;
            }
        }

        FrameStart[] starts = new FrameStart[level.Frames.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = level.Frames[i].ToStart();
        }

        byte[] tag = tokens.Bytes[tokens.TokenStart..tokens.Position];
        Add(new KnownElement(tag, tokens.Name.Moved(-tokens.TokenStart), tokens.NamespaceId, parents, starts)
        {
            NameNumber = level.Name,
            AttributeCount = tokens.Attributes.Length,
            Next = level.Next,
            NextBranch = level.NextBranch,
            KeepsBlanks = level.KeepsBlanks,
            IsWhole = isWhole,
        });
    }

    private void Add(KnownElement element)
    {
        if (_count == _slots.Length / 2 && _slots.Length < MostSlots)
        {
            Grow();
        }

        ref Slot slot = ref _slots[LeastUsed()];
        _count += slot.Element is null ? 1 : 0;
        slot.Element = element;
        slot.Hash = _askedHash;
    }

    private void Grow()
    {
        Slot[] before = _slots;
        _slots = new Slot[before.Length * 2];
        for (uint i = 0; i < before.Length; i++)
        {
            if (before[i].Element is { } element)
            {
                // One of the two slots is free: they hold what one pair of slots held.
                uint index = IndexOf(before[i].Hash);
                index = _slots[index].Element is null ? index : index ^ 1;
                _slots[index].Element = element;
                _slots[index].Hash = before[i].Hash;
            }
        }
    }

    private bool IsThere(KnownElement known, ElementLevel parent, ReadOnlySpan<byte> tag) =>
        known.Fits(parent)
        && tag.SequenceEqual(known.Bytes)
        && known.AttributeCount <= _maxAttributes
        && known.NamespaceId == (known.Name.HasPrefix ? namespaces.Find(tag.Slice(known.Name.Start, known.Name.PrefixLength)) : namespaces.Default);

    private uint IndexOf(uint hash) => hash & (uint)(_slots.Length - 1);

    private uint LeastUsed()
    {
        uint index = IndexOf(_askedHash);
        return UsesOf(index) <= UsesOf(index ^ 1) ? index : index ^ 1;
    }

    private int UsesOf(uint index) => _slots[index].Element?.Uses ?? -1;

    private struct Slot
    {
        public KnownElement? Element;

        /// <summary>The hash of the element's tag.</summary>
        public uint Hash;

        /// <summary>The hash of the latest tag for the slot that was not known.</summary>
        public uint Latest;
    }
}
