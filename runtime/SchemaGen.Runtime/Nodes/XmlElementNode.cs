using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using System.Xml;
using SchemaGen.Runtime.Adaptation;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>An element as an object: the base of all generated element classes, and of <see cref="XmlRawElement"/>.</summary>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "No schema's name becomes one with an underscore in it.")]
public abstract class XmlElementNode : XmlContentNode, IXmlItem
{
    private ExpandedName? _name;
    private XmlChildren? _children;

    /// <summary>
    /// All that is in the element, in document order: elements, texts, comments and processing instructions. The properties and lists by name are
    /// views of the same content.
    /// </summary>
    [JsonIgnore]
    public XmlChildren Children => _children ?? Interlocked.CompareExchange(ref _children, new XmlChildren(this), null) ?? _children;

    /// <summary>The local name that the element has when it is written by itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal virtual string Xml_LocalName => XmlClass.LocalName;

    /// <summary>The namespace that the element has when it is written by itself; empty for none.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal virtual string Xml_NamespaceUri => XmlClass.NamespaceUri;

    /// <summary>The name under which the element was read, or that its place gives it; else that of its class.</summary>
    internal (string LocalName, string NamespaceUri) WrittenName
    {
        get => _name is null ? (Xml_LocalName, Xml_NamespaceUri) : (_name.LocalName, _name.NamespaceUri);
        set
        {
            if (value != WrittenName)
            {
                MarkChanged();
                _name = new ExpandedName(value.LocalName, value.NamespaceUri);
            }
        }
    }

    /// <summary>Whether the name is the object's own, and not its class's.</summary>
    internal bool HasOwnName => _name is not null;

    /// <summary>The name of an element that can have several.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlQName Xml_Name
    {
        get => _name is null ? default : new XmlQName(_name.LocalName, _name.NamespaceUri);
        set => WrittenName = (value.LocalName, value.NamespaceUri);
    }

    /// <summary>The pattern that the element matched when it was read.</summary>
    internal int Pattern { get; private set; } = ElementEntry.NoPattern;

    /// <summary>The order of the children that code chose; null if it chose none.</summary>
    internal List<ContentChild>? ChosenOrder { get; set; }

    XmlElementNode IXmlItem.Element => this;

    /// <summary>Takes the name under which the element was read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void Xml_ReadName(string localName, string namespaceUri) => WrittenName = (localName, namespaceUri);

    /// <inheritdoc />
    public override XmlElementNode Clone() => (XmlElementNode)base.Clone();

    /// <summary>Validates the element as it would be written.</summary>
    /// <returns>The report. Its errors have paths into the object graph and, as XPaths, into the document; they have no lines.</returns>
    public XmlValidationReport Validate() => ElementSaving.Validate(this, XmlWriteOptions.Default);

    /// <summary>
    /// The element as XML, without the XML declaration and what else is around a root. What was read and not changed is as it was; what is new is indented as
    /// what is around it. Not validated.
    /// </summary>
    /// <exception cref="XmlValidationException">The element cannot be XML: a character that XML does not allow, elements nested too deep or within themselves.</exception>
    public string ToXml() => ToXml(XmlWriteOptions.Unchecked);

    /// <summary>The element as XML.</summary>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid, or cannot be XML.</exception>
    public string ToXml(XmlWriteOptions? options) => Encoding.UTF8.GetString(ElementSaving.Element(this, options ?? XmlWriteOptions.Default).Span);

    /// <summary>Writes the element. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; nothing was written.</exception>
    public void Write(XmlWriter writer, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ElementSaving.Write(this, writer, options ?? XmlWriteOptions.Default);
    }

    /// <summary>
    /// Saves a document with this root in a file. It is validated first, unless the options say otherwise. The file is replaced as a whole: a new
    /// one is written beside it and renamed.
    /// </summary>
    /// <exception cref="XmlValidationException">The element is not valid; the file is as it was.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    public void Save(string path, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        FileReplacement.Write(path, ElementSaving.Document(this, options ?? XmlWriteOptions.Default));
    }

    /// <summary>Saves a document with this root in a stream, which stays open. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; nothing was written.</exception>
    public void Save(Stream stream, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ElementSaving.Document(this, options ?? XmlWriteOptions.Default).Span);
    }

    /// <inheritdoc cref="Save(string, XmlWriteOptions?)" />
    public Task SaveAsync(string path, XmlWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FileReplacement.WriteAsync(path, ElementSaving.Document(this, options ?? XmlWriteOptions.Default), cancellationToken);
    }

    /// <inheritdoc cref="Save(Stream, XmlWriteOptions?)" />
    public async Task SaveAsync(Stream stream, XmlWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(ElementSaving.Document(this, options ?? XmlWriteOptions.Default), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The changes that saving would make to the text of the document that was read, in its order. Offsets and lengths count UTF-16 units from the start
    /// of the document; empty if nothing changed, or if the element was not read as a document's root.
    /// </summary>
    /// <exception cref="XmlValidationException">The element cannot be XML.</exception>
    public IReadOnlyList<XmlTextChange> GetChanges() => ElementSaving.Changes(this);

    /// <summary>
    /// Adapts a document with this root to the schema of another class, such as one generated from an older version of the schema: with the least change that
    /// makes it valid. The object itself stays as it is.
    /// </summary>
    /// <typeparam name="T">The class that reads the adapted document: <c>T.Load(adaptation.Document)</c>.</typeparam>
    /// <param name="options">How to adapt; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element cannot be XML.</exception>
    /// <exception cref="ArgumentException">The path of a replacement is none, or the options want a DOCTYPE to be read.</exception>
    public XmlAdaptation AdaptTo<T>(XmlAdaptationOptions? options = null)
        where T : XmlElementNode, IXmlElement<T> =>
        DocumentAdaptation.Adapt(T.Class.Reader!, T.Class.Elements, ElementSaving.Document(this, XmlWriteOptions.Unchecked), options ?? XmlAdaptationOptions.Default);

    /// <summary>Makes the object a view of an element, and so its groups.</summary>
    internal void Attach(DocumentText document, int element, int pattern)
    {
        AttachGroups(this, document, element);
        Attach(document, element);
        Pattern = pattern;
    }

    /// <summary>Whether a group is a part of the element, or of a group of it.</summary>
    internal bool Holds(XmlGroupNode group)
    {
        EnsureOpen();
        return Holds(this, group);
    }

    private static bool Holds(XmlContentNode node, XmlGroupNode group) =>
        Array.Exists(node.XmlClass.Groups, member => node[member] is XmlGroupNode held && (ReferenceEquals(held, group) || Holds(held, group)));

    /// <inheritdoc />
    internal override XmlContentNode CopyShallow()
    {
        XmlElementNode copy = (XmlElementNode)base.CopyShallow();
        copy._children = null;
        return copy;
    }

    /// <inheritdoc />
    internal override void OpenElement()
    {
        lock (Document!)
        {
            if (IsFolded)
            {
                NodeOpener.Open(this);
            }
        }
    }

    private void AttachGroups(XmlContentNode node, DocumentText document, int element)
    {
        foreach (Classes.XmlClassMember member in node.XmlClass.Groups)
        {
            if (node[member] is XmlGroupNode group)
            {
                AttachGroups(group, document, element);
                group.Attach(this, document, element);
            }
        }
    }
}
