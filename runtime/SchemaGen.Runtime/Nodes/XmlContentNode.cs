using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// What generated element classes and generated groups (the cases of a union inside an element) have in common. An object that was read is a
/// view of its document: its members are read from the text when the first of them is asked for, and what is not changed is never written anew.
/// </summary>
/// <remarks>
/// Two objects are equal if they are of one class and have equal values (not equal spellings), in the same order. Threads may read one object
/// together, as long as none changes it.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "No schema's name becomes one with an underscore in it.")]
public abstract class XmlContentNode
{
    // Each property has a slot; generated code and the tables of classes agree on which.
    private MemberSlots _members;
    private XmlExtra? _extra;
    private int _state;

    private const int Open = 0;
    private const int Folded = 1;

    // The attributes are read, and what is between the tags is not.
    private const int StartTag = 2;

    // The last slots share a bit with all that is no slot.
    private const int LastOwnBit = 62;

    /// <summary>
    /// What lenient reading found that the schema does not know: attributes, elements and texts, as they were. Empty after strict reading.
    /// </summary>
    [JsonIgnore]
    public XmlExtra Extra
    {
        get
        {
            EnsureOpen();
            return _extra ?? Interlocked.CompareExchange(ref _extra, new XmlExtra(this), null) ?? _extra;
        }
    }

    /// <summary>The document that the object was read from; null if code made it.</summary>
    internal DocumentText? Document { get; private set; }

    /// <summary>The number of the object's element in its document.</summary>
    internal int ElementNumber { get; private set; }

    /// <summary>Whether the members may differ from the document.</summary>
    internal bool IsChanged => ChangedSlots != 0;

    /// <summary>A bit for each slot whose property was set; <see cref="AnySlot"/> if anything may have changed.</summary>
    internal ulong ChangedSlots { get; private set; }

    /// <summary>Anything may have changed.</summary>
    internal const ulong AnySlot = ulong.MaxValue;

    /// <summary>Whether the members were not read yet.</summary>
    internal bool IsFolded => Volatile.Read(ref _state) != Open;

    /// <summary>Whether the attributes were read, and what is between the tags was not.</summary>
    internal bool HasStartTag => _state == StartTag;

    /// <summary>Content without a member; null for nothing.</summary>
    internal XmlExtra? ExtraContent => _extra;

    /// <summary>Content without a member, to be filled by the reader.</summary>
    internal XmlExtra ExtraToRead() => _extra ??= new XmlExtra(this);

    /// <summary>Copies the object and all that is in it.</summary>
    public virtual XmlContentNode Clone() => XmlNodeCopier.CopyGraph(this);

    /// <summary>Whether the other object is of the same class and has equal content.</summary>
    public override bool Equals(object? obj) => obj is XmlContentNode other && XmlNodeComparison.AreEqual(this, other);

    /// <summary>A hash of the values. It changes when they do: do not edit what is a key.</summary>
    public override int GetHashCode() => XmlNodeComparison.HashOf(this);

    /// <summary>The object in short: its name, its attributes and its first values.</summary>
    public override string ToString() => XmlNodeText.Of(this);

    /// <summary>The class, as the library sees it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract XmlClass Xml_Class { get; }

    /// <summary>The class, as the library sees it.</summary>
    internal XmlClass XmlClass => Xml_Class;

    /// <summary>Whether text can be between the children.</summary>
    internal bool IsMixed => XmlClass.IsMixed;

    /// <summary>The content of a member; null for none. The object must be open.</summary>
    internal object? this[XmlClassMember member]
    {
        get => _members[member.Slot];
        set => _members[member.Slot] = value;
    }

    /// <summary>Makes the object a view of an element.</summary>
    internal void Attach(DocumentText document, int element)
    {
        Document = document;
        ElementNumber = element;
        ChangedSlots = 0;
        _state = Folded;
    }

    /// <summary>Reads the members from the document, if that has not been done.</summary>
    internal void EnsureOpen()
    {
        if (IsFolded)
        {
            OpenElement();
        }
    }

    /// <summary>Reads the members from the document.</summary>
    internal abstract void OpenElement();

    /// <summary>A copy for another element that has the same start tag. Both share the values until one of them changes.</summary>
    /// <param name="document">The document of the element; null for a copy that is only there to be copied.</param>
    /// <param name="element">The number of the element.</param>
    /// <param name="owner">The element of a group; null for an element.</param>
    internal XmlContentNode CopyFor(DocumentText? document, int element, XmlElementNode? owner = null)
    {
        XmlContentNode copy = (XmlContentNode)MemberwiseClone();
        copy.Document = document;
        copy.ElementNumber = element;
        if (copy is XmlGroupNode part)
        {
            part.Owner = owner;
        }

        XmlClassMember[] groups = XmlClass.Groups;
        copy._members = document is null || groups.Length > 0 ? _members.Copy() : _members.Share();
        foreach (XmlClassMember member in groups)
        {
            if (copy[member] is XmlGroupNode group)
            {
                copy[member] = group.CopyFor(document, element, owner ?? (XmlElementNode)copy);
            }
        }

        return copy;
    }

    /// <summary>The attributes have been read.</summary>
    internal void MarkStartTag()
    {
        foreach (XmlClassMember member in XmlClass.Groups)
        {
            (this[member] as XmlGroupNode)?.MarkStartTag();
        }

        _state = StartTag;
    }

    /// <summary>The members have been read.</summary>
    internal void MarkOpen() => Volatile.Write(ref _state, Open);

    /// <summary>The members may differ from the document from now on.</summary>
    internal void MarkChanged() => MarkChanged(AnySlot);

    private void MarkChanged(ulong slots)
    {
        EnsureOpen();
        if (ChangedSlots == 0)
        {
            _members = _members.Copy();
        }

        ChangedSlots |= slots;
    }

    /// <summary>The list in a slot; null for an empty one that was never filled.</summary>
    internal MemberItems? FindItems(int slot)
    {
        EnsureOpen();
        return (MemberItems?)_members[slot];
    }

    /// <summary>The list in a slot, to be filled by the reader.</summary>
    internal MemberItems ItemsAt(int slot)
    {
        if (_members[slot] is not MemberItems items)
        {
            _members[slot] = items = new MemberItems();
        }

        return items;
    }

    /// <summary>The list in a slot, to be changed by code.</summary>
    internal MemberItems ChangedItemsAt(int slot)
    {
        MarkChanged();
        return ItemsAt(slot);
    }

    /// <summary>The next slot that holds something; -1 if there is none.</summary>
    internal int NextHeld(int slot) => _members.NextHeld(slot);

    /// <summary>Replaces what the members hold.</summary>
    internal void ReplaceMembers(Func<object, object> replace) => _members.Replace(replace);

    /// <summary>The content of a slot: an object, a text or a boxed value; null for none.</summary>
    /// <exception cref="OverflowException">It holds a value for which the type of the property has no room.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? Xml_Get(int slot)
    {
        EnsureOpen();
        object? held = _members[slot];
        return held is UnfitValue unfit ? throw OverflowOf(slot, unfit) : held;
    }

    /// <summary>The content of an attribute's slot; if the attribute is missing and the document was read with defaults, the schema's default.</summary>
    /// <exception cref="OverflowException">It holds a value for which the type of the property has no room.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? Xml_GetOrDefault(int slot) => Xml_Get(slot) ?? (Document is { AppliesDefaults: true } ? DefaultOf(XmlClass.BySlot[slot]) : null);

    // An attribute that lenient reading found, but could not take for a value, is not missing.
    private object? DefaultOf(XmlClassMember member)
    {
        XmlExtra? extra = _extra ?? (this as XmlGroupNode)?.Owner?._extra;
        bool isThere = extra?.Attributes.Any(attribute => attribute.LocalName == member.LocalName && attribute.NamespaceUri == member.NamespaceUri) == true;
        return isThere ? null
            : member.Default is UnfitValue unfit ? throw OverflowOf(member.Slot, unfit)
            : member.Default;
    }

    /// <summary>The exception for reading a value that its type cannot represent.</summary>
    internal OverflowException OverflowOf(int slot, UnfitValue value) =>
        value.ToException($"{GetType().Name}.{Array.Find(XmlClass.Members, member => member.Slot == slot)!.Property}");

    /// <summary>Gives a slot what it is to hold; null for nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Xml_Set(int slot, object? value)
    {
        MarkChanged(slot <= LastOwnBit ? 1UL << slot : AnySlot);
        _members[slot] = value;
    }

    /// <summary>Gives a slot what it is to hold; if that is something, the others get nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Xml_SetOnly(int slot, object? value, params int[] others)
    {
        Xml_Set(slot, value);
        foreach (int other in value is null ? [] : others)
        {
            if (other != slot && _members[other] is not null)
            {
                Xml_Set(other, null);
            }
        }
    }

    /// <summary>The list in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IList<T> Xml_List<T>(int slot) => FindItems(slot) is { } items
        ? (IList<T>)(items.Typed ??= new XmlList<T>(this, slot))
        : new XmlList<T>(this, slot);

    /// <summary>The list in a slot, with items of another type than they are stored in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IList<T> Xml_BoundList<T, TStored>(int slot, Func<TStored, T> fromStored, Func<T, TStored> toStored) =>
        new XmlBoundList<T, TStored>(Xml_List<TStored>(slot), fromStored, toStored);

    /// <summary>The list of items of several names in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlItemList<T> Xml_Items<T>(int slot)
        where T : class, IXmlItem => FindItems(slot) is { } items
        ? (XmlItemList<T>)(items.Typed ??= new XmlItemList<T>(this, slot))
        : new XmlItemList<T>(this, slot);

    /// <summary>The attributes of any names in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlAttributeDictionary Xml_Attributes(int slot) => FindItems(slot) is { } items
        ? (XmlAttributeDictionary)(items.Typed ??= new XmlAttributeDictionary(this, slot))
        : new XmlAttributeDictionary(this, slot);

    /// <summary>A copy that still shares what is in it.</summary>
    internal virtual XmlContentNode CopyShallow()
    {
        XmlContentNode copy = (XmlContentNode)MemberwiseClone();
        copy._members = _members.Copy();
        copy._extra = _extra?.CopyFor(copy);
        return copy;
    }
}
