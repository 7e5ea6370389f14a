using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// The base of generated element classes and generated groups (the cases of a union inside an element). An object that was read is a view of its
/// document: the first access to a member reads all members from the text. Unchanged parts keep their original text when the document is written.
/// </summary>
/// <remarks>
/// Two objects are equal if they have the same class and equal values in the same order; spellings may differ. Several threads may read an object
/// at the same time if none of them changes it.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "No schema's name becomes one with an underscore in it.")]
public abstract class XmlContentNode
{
    // Each property has a slot. Generated code and the class tables use the same numbers.
    private MemberSlots _members;
    private XmlExtra? _extra;
    private int _state;

    private const int Open = 0;
    private const int Folded = 1;

    // The attributes have been read, but the content has not.
    private const int StartTag = 2;

    // Slots above this one have no bit of their own: a change to them sets AnySlot.
    private const int LastOwnBit = 62;

    /// <summary>
    /// The attributes, elements and texts that lenient reading found and that the schema does not allow, in their original form. Empty after strict reading.
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

    /// <summary>The document that the object was read from; null if code created it.</summary>
    internal DocumentText? Document { get; private set; }

    /// <summary>The number of the object's element in its document.</summary>
    internal int ElementNumber { get; private set; }

    /// <summary>Whether the members may differ from the document.</summary>
    internal bool IsChanged => ChangedSlots != 0;

    /// <summary>One bit for each slot whose property was set; <see cref="AnySlot"/> if anything may have changed.</summary>
    internal ulong ChangedSlots { get; private set; }

    /// <summary>The value of <see cref="ChangedSlots"/> if anything may have changed.</summary>
    internal const ulong AnySlot = ulong.MaxValue;

    /// <summary>Whether the members have not been read yet, or only the attributes have.</summary>
    internal bool IsFolded => Volatile.Read(ref _state) != Open;

    /// <summary>Whether the attributes have been read, but the content has not.</summary>
    internal bool HasStartTag => _state == StartTag;

    /// <summary>The content without a member; null if it was never accessed or filled.</summary>
    internal XmlExtra? ExtraContent => _extra;

    /// <summary>Returns the content without a member, for the reader to fill.</summary>
    internal XmlExtra ExtraToRead() => _extra ??= new XmlExtra(this);

    /// <summary>Creates a deep copy of the object.</summary>
    public virtual XmlContentNode Clone() => XmlNodeCopier.CopyGraph(this);

    /// <summary>Returns whether the other object has the same class and equal content.</summary>
    public override bool Equals(object? obj) => obj is XmlContentNode other && XmlNodeComparison.AreEqual(this, other);

    /// <summary>Returns a hash code of the values. It changes with the values: do not edit an object while it is a key.</summary>
    public override int GetHashCode() => XmlNodeComparison.HashOf(this);

    /// <summary>Returns a short description of the object: its name, its attributes and its first values.</summary>
    public override string ToString() => XmlNodeText.Of(this);

    /// <summary>The metadata of the class.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract XmlClass Xml_Class { get; }

    /// <summary>The metadata of the class.</summary>
    internal XmlClass XmlClass => Xml_Class;

    /// <summary>Whether text is allowed between the children.</summary>
    internal bool IsMixed => XmlClass.IsMixed;

    /// <summary>The content of a member; null if it is not set. The members must have been read.</summary>
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

    /// <summary>Reads the members from the document unless they have been read already.</summary>
    internal void EnsureOpen()
    {
        if (IsFolded)
        {
            OpenElement();
        }
    }

    /// <summary>Reads the members from the document.</summary>
    internal abstract void OpenElement();

    /// <summary>Creates a copy for another element that has the same start tag. Both share the values until one of them changes.</summary>
    /// <param name="document">The document of the element; null for a copy that only serves as a template.</param>
    /// <param name="element">The number of the element.</param>
    /// <param name="owner">The element that a group belongs to; null for an element.</param>
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

    /// <summary>Records that the attributes have been read.</summary>
    internal void MarkStartTag()
    {
        foreach (XmlClassMember member in XmlClass.Groups)
        {
            (this[member] as XmlGroupNode)?.MarkStartTag();
        }

        _state = StartTag;
    }

    /// <summary>Records that the members have been read.</summary>
    internal void MarkOpen() => Volatile.Write(ref _state, Open);

    /// <summary>Records that the members may differ from the document.</summary>
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

    /// <summary>Returns the list in a slot; null if nothing was ever added to it.</summary>
    internal MemberItems? FindItems(int slot)
    {
        EnsureOpen();
        return (MemberItems?)_members[slot];
    }

    /// <summary>Returns the list in a slot, for the reader to fill.</summary>
    internal MemberItems ItemsAt(int slot)
    {
        if (_members[slot] is not MemberItems items)
        {
            _members[slot] = items = new MemberItems();
        }

        return items;
    }

    /// <summary>Marks the object as changed and returns the list in a slot.</summary>
    internal MemberItems ChangedItemsAt(int slot)
    {
        MarkChanged();
        return ItemsAt(slot);
    }

    /// <summary>Returns the first slot from <paramref name="slot"/> on that is set; -1 if none is.</summary>
    internal int NextHeld(int slot) => _members.NextHeld(slot);

    /// <summary>Replaces the contents of all members.</summary>
    internal void ReplaceMembers(Func<object, object> replace) => _members.Replace(replace);

    /// <summary>Returns the content of a slot: an object, a text or a boxed value; null if it is not set.</summary>
    /// <exception cref="OverflowException">The type of the property cannot represent the value.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? Xml_Get(int slot)
    {
        EnsureOpen();
        object? held = _members[slot];
        return held is UnfitValue unfit ? throw OverflowOf(slot, unfit) : held;
    }

    /// <summary>Returns the content of an attribute's slot, or the schema's default if the attribute is missing and the document was read with defaults.</summary>
    /// <exception cref="OverflowException">The type of the property cannot represent the value.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? Xml_GetOrDefault(int slot) => Xml_Get(slot) ?? (Document is { AppliesDefaults: true } ? DefaultOf(XmlClass.BySlot[slot]) : null);

    // An attribute with an invalid value, which lenient reading kept in Extra, is not missing.
    private object? DefaultOf(XmlClassMember member)
    {
        XmlExtra? extra = _extra ?? (this as XmlGroupNode)?.Owner?._extra;
        bool isThere = extra?.Attributes.Any(attribute => attribute.LocalName == member.LocalName && attribute.NamespaceUri == member.NamespaceUri) == true;
        return isThere ? null
            : member.Default is UnfitValue unfit ? throw OverflowOf(member.Slot, unfit)
            : member.Default;
    }

    /// <summary>Creates the exception for a value that the type of its property cannot represent.</summary>
    internal OverflowException OverflowOf(int slot, UnfitValue value) =>
        value.ToException($"{GetType().Name}.{Array.Find(XmlClass.Members, member => member.Slot == slot)!.Property}");

    /// <summary>Sets the content of a slot; null clears it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Xml_Set(int slot, object? value)
    {
        MarkChanged(slot <= LastOwnBit ? 1UL << slot : AnySlot);
        _members[slot] = value;
    }

    /// <summary>Sets the content of a slot. A value other than null clears the other slots.</summary>
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

    /// <summary>Returns the list in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IList<T> Xml_List<T>(int slot) => FindItems(slot) is { } items
        ? (IList<T>)(items.Typed ??= new XmlList<T>(this, slot))
        : new XmlList<T>(this, slot);

    /// <summary>Returns the list in a slot as a list of another item type.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IList<T> Xml_BoundList<T, TStored>(int slot, Func<TStored, T> fromStored, Func<T, TStored> toStored) =>
        new XmlBoundList<T, TStored>(Xml_List<TStored>(slot), fromStored, toStored);

    /// <summary>Returns the list of items with several names in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlItemList<T> Xml_Items<T>(int slot)
        where T : class, IXmlItem => FindItems(slot) is { } items
        ? (XmlItemList<T>)(items.Typed ??= new XmlItemList<T>(this, slot))
        : new XmlItemList<T>(this, slot);

    /// <summary>Returns the dictionary of attributes in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlAttributeDictionary Xml_Attributes(int slot) => FindItems(slot) is { } items
        ? (XmlAttributeDictionary)(items.Typed ??= new XmlAttributeDictionary(this, slot))
        : new XmlAttributeDictionary(this, slot);

    /// <summary>Creates a copy that still shares its content with the original.</summary>
    internal virtual XmlContentNode CopyShallow()
    {
        XmlContentNode copy = (XmlContentNode)MemberwiseClone();
        copy._members = _members.Copy();
        copy._extra = _extra?.CopyFor(copy);
        return copy;
    }
}
