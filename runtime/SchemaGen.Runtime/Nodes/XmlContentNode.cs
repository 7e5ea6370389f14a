using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>
/// What generated element classes and generated groups (the cases of a union inside of an element) have in common: members that are
/// read from and written to XML, and the form in which they were read, so that writing gives it back.
/// </summary>
/// <remarks>
/// The protected members are called by the readers and writers of this library. Members are numbered within their class in schema
/// order, attributes first.
/// </remarks>
public abstract class XmlContentNode
{
    /// <summary>What was read and is not in the properties; null for what code made.</summary>
    internal XmlSourceForm? Form { get; set; }

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

    /// <summary>Whether text may stand between the children.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual bool IsMixed => false;

    /// <summary>Takes text that stands between the children.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void ReadMixedText(string text)
    {
    }

    /// <summary>Writes the attributes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void WriteAttributes(XmlElementWriter writer)
    {
    }

    /// <summary>Lists the children, in schema order.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void ListChildren(XmlChildList children)
    {
    }

    /// <summary>The text of an element that has no children, or null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual string? WriteText() => null;

    /// <summary>Reads a value of a member and remembers its text if that is not how the value would be written.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T ReadScalar<T>(int member, string text, XmlScalar<T> scalar, int index = 0)
        where T : notnull
    {
        if (!scalar.TryParse(text, out T? value))
        {
            throw new FormatException($"'{text}' is not {scalar.Description}.");
        }

        if (!scalar.IsCanonical(value, text))
        {
            (Form ??= new XmlSourceForm()).KeepText(member, index, text);
        }

        return value;
    }

    /// <summary>The text of a member: as it was read, if that still means the value, else in canonical form. Null for null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string? WriteScalar<T>(int member, T? value, XmlScalar<T> scalar, int index = 0)
        where T : struct => value is T some ? WriteScalar(member, some, scalar, index) : null;

    /// <inheritdoc cref="WriteScalar{T}(int, T?, XmlScalar{T}, int)" />
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string WriteScalar<T>(int member, T value, XmlScalar<T> scalar, int index = 0)
        where T : notnull
    {
        string? text = Form?.TextOf(member, index);
        return text is not null && scalar.TryParse(text, out T? kept) && EqualityComparer<T>.Default.Equals(kept, value)
            ? text
            : scalar.Format(value);
    }

    /// <summary>Remembers that an attribute that new objects write was absent when this object was read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void OmitAttribute(int member) => (Form ??= new XmlSourceForm()).Omit(member);

    /// <summary>Whether <see cref="OmitAttribute"/> was called for the member.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool IsAttributeOmitted(int member) => Form?.IsOmitted(member) == true;

    /// <summary>Takes the attribute that always has the same value, and remembers its text if that is written differently.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void ReadFixed(int member, string text, string word)
    {
        if (!string.Equals(text, word, StringComparison.Ordinal))
        {
            (Form ??= new XmlSourceForm()).KeepText(member, 0, text);
        }
    }

    /// <summary>The text of an attribute that always has the same value; null if it was absent when the object was read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string? WriteFixed(int member, string word) => IsAttributeOmitted(member) ? null : Form?.TextOf(member, 0) ?? word;

    /// <summary>Hands an attribute to a group; false if the group has no member for it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static bool ReadGroupAttribute(XmlGroupNode? group, string localName, string namespaceUri, string text) =>
        group?.ReadAttribute(localName, namespaceUri, text) == true;

    /// <summary>Hands a child that is an object to the group that is a member, and tells the place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static XmlMember ReadGroupElement(int member, XmlGroupNode? group, string localName, string namespaceUri, XmlElementNode child) =>
        group is null ? XmlMember.None : XmlMember.InGroup(member, group.ReadElement(localName, namespaceUri, child));

    /// <summary>Hands a child that is a value to the group that is a member, and tells the place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static XmlMember ReadGroupValue(int member, XmlGroupNode? group, string localName, string namespaceUri, string text) =>
        group is null ? XmlMember.None : XmlMember.InGroup(member, group.ReadValue(localName, namespaceUri, text));
}
