using System.ComponentModel;
using System.Diagnostics;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime;

/// <summary>
/// What generated element classes and generated groups (the cases of a union inside of an element) have in common: members that are
/// read from and written to XML, and the form in which they were read, so that writing gives it back.
/// </summary>
/// <remarks>
/// Two objects are equal if they are of one class and say the same: values (not how they are spelled), the order of children, raw content.
/// What the properties give is held here, each in a slot: generated code says which slot is which property, and the tables of classes say
/// the same to the readers and writers of this library, so that no class needs code for them. Threads may read one object together.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class XmlContentNode
{
    private MemberSlots _members;

    /// <summary>
    /// What lenient reading found that the schema does not know: attributes, elements and texts, as they were. It is written back
    /// in place; an attribute only until there is one of its name. Empty after strict reading.
    /// </summary>
    public XmlExtra Extra => (Form ??= new XmlSourceForm()).Extra ??= new XmlExtra();

    /// <summary>What was read and is not in the properties; null for what code made.</summary>
    internal XmlSourceForm? Form { get; set; }

    /// <summary>Copies the object and all that is in it.</summary>
    public virtual XmlContentNode Clone() => XmlNodeCopier.CopyGraph(this);

    /// <summary>Whether the other object is of the same class and says the same.</summary>
    public override bool Equals(object? obj) => obj is XmlContentNode other && XmlNodeComparison.AreEqual(this, other);

    /// <summary>A hash of the values. It changes when they do: do not edit what is a key.</summary>
    public override int GetHashCode() => XmlNodeComparison.HashOf(this);

    /// <summary>The object in short: its name, its attributes and its first values.</summary>
    public override string ToString() => XmlNodeText.Of(this);

    /// <summary>The class, as the readers and writers see it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract XmlClass XmlClass { get; }

    /// <summary>Whether text may stand between the children.</summary>
    internal bool IsMixed => XmlClass.IsMixed;

    /// <summary>The items of several names that stand in one list; null if the class has no such list, or it was never filled.</summary>
    internal MemberItems? ListedItems => XmlClass.Items is { } member ? FindItems(member.Slot) : null;

    /// <summary>What a member holds; null for nothing.</summary>
    internal object? this[XmlClassMember member]
    {
        get => _members[member.Slot];
        set => _members[member.Slot] = value;
    }

    /// <summary>The list in a slot; null for an empty one that was never filled.</summary>
    internal MemberItems? FindItems(int slot) => (MemberItems?)_members[slot];

    /// <summary>The list in a slot, to be filled.</summary>
    internal MemberItems ItemsAt(int slot)
    {
        if (_members[slot] is not MemberItems items)
        {
            _members[slot] = items = [];
        }

        return items;
    }

    /// <summary>The next slot that holds something; -1 if there is none.</summary>
    internal int NextHeld(int slot) => _members.NextHeld(slot);

    /// <summary>Replaces what the members hold.</summary>
    internal void ReplaceMembers(Func<object, object> replace) => _members.Replace(replace);

    /// <summary>What a slot holds: an object, a text or a value in a box; null for nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? GetMember(int slot) => _members[slot];

    /// <summary>Gives a slot what it is to hold; null for nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetMember(int slot, object? value) => _members[slot] = value;

    /// <summary>Gives a slot what it is to hold; if that is something, the others get nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetOnlyMember(int slot, object? value, params int[] others)
    {
        _members[slot] = value;
        foreach (int other in value is null ? [] : others)
        {
            _members[other] = null;
        }
    }

    /// <summary>The list in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IList<T> GetList<T>(int slot) => FindItems(slot) is { } items
        ? (IList<T>)(items.Typed ??= new XmlList<T>(this, slot))
        : new XmlList<T>(this, slot);

    /// <summary>The list of items of several names in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlItemList<T> GetItems<T>(int slot)
        where T : class, IXmlItem => FindItems(slot) is { } items
        ? (XmlItemList<T>)(items.Typed ??= new XmlItemList<T>(this, slot))
        : new XmlItemList<T>(this, slot);

    /// <summary>The attributes of any names in a slot.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlAttributeDictionary GetAttributes(int slot) => FindItems(slot) is { } items
        ? (XmlAttributeDictionary)(items.Typed ??= new XmlAttributeDictionary(this, slot))
        : new XmlAttributeDictionary(this, slot);

    /// <summary>A copy that still shares what is in it.</summary>
    internal XmlContentNode CopyShallow()
    {
        XmlContentNode copy = (XmlContentNode)MemberwiseClone();
        copy.Form = Form?.Clone();
        copy._members = _members.Copy();
        return copy;
    }
}
