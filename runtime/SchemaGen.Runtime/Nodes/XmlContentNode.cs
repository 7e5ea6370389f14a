using System.ComponentModel;
using System.Diagnostics;

namespace SchemaGen.Runtime;

/// <summary>
/// What generated element classes and generated groups (the cases of a union inside of an element) have in common: members that are
/// read from and written to XML, and the form in which they were read, so that writing gives it back.
/// </summary>
/// <remarks>
/// Two objects are equal if they are of one class and say the same: values (not how they are spelled), the order of children, raw content.
/// The protected members are called by the readers and writers of this library. Members are numbered within their class in schema order.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class XmlContentNode
{
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

    /// <summary>The items of several names that stand in one list; null if the class has no such list, or nothing in it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual IReadOnlyList<IXmlItem>? ListedItems => null;

    /// <summary>Whether text may stand between the children.</summary>
    internal bool IsMixed => XmlClass.IsMixed;

    /// <summary>Takes what was read for a member; false if it is none that the member can hold.</summary>
    /// <exception cref="FormatException">The text is not a value, and the type has none for what the schema does not know.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual bool ReadMember(int member, in XmlMemberValue value) => false;

    /// <summary>The group that is a member.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual XmlGroupNode? GroupOf(int member) => null;

    /// <summary>Called when all is read: optional groups go of which nothing was there.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void EndRead()
    {
    }

    /// <summary>Lists what the members hold.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void ListMembers(XmlMemberList members)
    {
    }

    /// <summary>Replaces the objects and lists that a new copy still shares with its original.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void CopyMembers(XmlNodeCopier copier)
    {
    }

    /// <summary>A group of which something was read, known or not; else null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static T? KeepIfRead<T>(T? group)
        where T : XmlGroupNode => group is { IsRead: false, Form: null or { Extra: null } } ? null : group;

    /// <summary>A copy that still shares what is in it.</summary>
    internal XmlContentNode CopyShallow()
    {
        XmlContentNode copy = (XmlContentNode)MemberwiseClone();
        copy.Form = Form?.Clone();
        return copy;
    }
}
