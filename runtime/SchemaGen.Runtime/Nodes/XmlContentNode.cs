using System.ComponentModel;
using System.Diagnostics;

namespace SchemaGen.Runtime;

/// <summary>
/// What generated element classes and generated groups (the cases of a union inside of an element) have in common: members that are
/// read from and written to XML, and the form in which they were read, so that writing gives it back.
/// </summary>
/// <remarks>
/// Two objects are equal if they are of one class and say the same: values (not how they are spelled), the order of children, raw content.
/// The protected members are called by the readers and writers of this library. Members are numbered within their class in schema
/// order, attributes first.
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

    /// <summary>Takes an attribute; false if the class has no member for it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual bool ReadAttribute(string localName, string namespaceUri, string text) => false;

    /// <summary>Takes a child that is an object, and tells its member.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual XmlMember ReadElement(string localName, string namespaceUri, XmlElementNode child) => XmlMember.None;

    /// <summary>Takes a child that is a value, and tells its member.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual XmlMember ReadValue(string localName, string namespaceUri, string text) => XmlMember.None;

    /// <summary>Takes the text of an element that has no children; false if the class has no member for it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual bool ReadText(string text) => false;

    /// <summary>Called when all is read: optional groups go of which nothing was there.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void EndRead()
    {
    }

    /// <summary>The items of several names that stand in one list; null if the class has no such list, or nothing in it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual IReadOnlyList<IXmlItem>? ListedItems => null;

    /// <summary>The member that <see cref="ListedItems"/> are.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual XmlMember ItemsMember => XmlMember.None;

    /// <summary>Whether text may stand between the children.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual bool IsMixed => false;

    /// <summary>Takes text that stands between the children, and tells its member.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual XmlMember ReadMixedText(string text) => XmlMember.None;

    /// <summary>Lists the attributes, in schema order.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void ListAttributes(XmlAttributeList attributes)
    {
    }

    /// <summary>Lists the children, in schema order.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void ListChildren(XmlChildList children)
    {
    }

    /// <summary>Replaces the objects and lists that a new copy still shares with its original.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void CopyMembers(XmlNodeCopier copier)
    {
    }

    /// <summary>Reads a value of a member and remembers its text if that is not how the value would be written.</summary>
    /// <exception cref="FormatException">The text is not a value, and the type has none for what the schema does not know.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T ReadScalar<T>(int member, string text, XmlScalar<T> scalar, int index = 0)
        where T : notnull
    {
        if (!scalar.TryParseLeniently(text, out T? value))
        {
            throw new FormatException($"'{text}' is not {scalar.Description}.");
        }

        if (!scalar.IsDefined(value) || !scalar.IsCanonical(value, text))
        {
            (Form ??= new XmlSourceForm()).KeepText(member, index, text);
        }

        return value;
    }

    /// <summary>Remembers that an attribute that new objects write was absent when this object was read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void OmitAttribute(int member) => (Form ??= new XmlSourceForm()).Omit(member);

    /// <summary>Takes the attribute that always has the same value, and remembers its text if that is written differently.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void ReadFixed(int member, string text, string word)
    {
        if (!string.Equals(text, word, StringComparison.Ordinal))
        {
            (Form ??= new XmlSourceForm()).KeepText(member, 0, text);
        }
    }

    /// <summary>Hands an attribute to a group; false if the group has no member for it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static bool ReadGroupAttribute(XmlGroupNode? group, string localName, string namespaceUri, string text)
    {
        if (group?.ReadAttribute(localName, namespaceUri, text) != true)
        {
            return false;
        }

        group.IsRead = true;
        return true;
    }

    /// <summary>Hands a child that is an object to the group that is a member, and tells the place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static XmlMember ReadGroupElement(int member, XmlGroupNode? group, string localName, string namespaceUri, XmlElementNode child) =>
        group is null ? XmlMember.None : InGroup(member, group, group.ReadElement(localName, namespaceUri, child));

    /// <summary>Hands a child that is a value to the group that is a member, and tells the place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static XmlMember ReadGroupValue(int member, XmlGroupNode? group, string localName, string namespaceUri, string text) =>
        group is null ? XmlMember.None : InGroup(member, group, group.ReadValue(localName, namespaceUri, text));

    /// <summary>A group of which something was read, known or not; else null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static T? KeepIfRead<T>(T? group)
        where T : XmlGroupNode => group is { IsRead: false, Form: null or { Extra: null } } ? null : group;

    private static XmlMember InGroup(int member, XmlGroupNode group, XmlMember inner)
    {
        group.IsRead |= inner.Exists;
        return XmlMember.InGroup(member, inner);
    }

    /// <summary>A copy that still shares what is in it.</summary>
    internal XmlContentNode CopyShallow()
    {
        XmlContentNode copy = (XmlContentNode)MemberwiseClone();
        copy.Form = Form?.Clone();
        return copy;
    }
}
