using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using System.Xml;
using SchemaGen.Runtime.Adaptation;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>An element as an object. The base of all generated element classes and of <see cref="XmlRawElement"/>.</summary>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "No schema's name becomes one with an underscore in it.")]
public abstract class XmlElementNode : XmlContentNode, IXmlItem
{
    private ExpandedName? _name;
    private XmlChildren? _children;

    /// <summary>
    /// The content of the element in document order: elements, texts, comments and processing instructions. The named properties and lists are views
    /// of the same content.
    /// </summary>
    [JsonIgnore]
    public XmlChildren Children => _children ?? Interlocked.CompareExchange(ref _children, new XmlChildren(this), null) ?? _children;

    /// <summary>The local name of the element when it is written as a root.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal virtual string Xml_LocalName => XmlClass.LocalName;

    /// <summary>The namespace of the element when it is written as a root; empty for none.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal virtual string Xml_NamespaceUri => XmlClass.NamespaceUri;

    /// <summary>The name that the element was read with or that its place gave it; otherwise the name of its class.</summary>
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

    /// <summary>Whether the object has its own name instead of the name of its class.</summary>
    internal bool HasOwnName => _name is not null;

    /// <summary>The name of an element whose class allows several names.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected XmlQName Xml_Name
    {
        get => _name is null ? default : new XmlQName(_name.LocalName, _name.NamespaceUri);
        set => WrittenName = (value.LocalName, value.NamespaceUri);
    }

    /// <summary>The pattern that the element matched when it was read.</summary>
    internal int Pattern { get; private set; } = ElementEntry.NoPattern;

    /// <summary>The order of the children that code set through <see cref="Children"/>; null if it set none.</summary>
    internal List<ContentChild>? ChosenOrder { get; set; }

    XmlElementNode IXmlItem.Element => this;

    /// <summary>Stores the name that the element was read with.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void Xml_ReadName(string localName, string namespaceUri) => WrittenName = (localName, namespaceUri);

    /// <inheritdoc />
    public override XmlElementNode Clone() => (XmlElementNode)base.Clone();

    /// <summary>Validates the element as it would be written.</summary>
    /// <returns>The report. Its errors have paths into the object graph and XPaths into the document, but no line numbers.</returns>
    public XmlValidationReport Validate() => ElementSaving.Validate(this, XmlWriteOptions.Default);

    /// <summary>
    /// Returns the element as XML, without the XML declaration or anything else outside the root. Unchanged parts keep their original text. New parts are
    /// indented like their surroundings. The element is not validated.
    /// </summary>
    /// <exception cref="XmlValidationException">
    /// The element cannot be written as XML: it has a character that XML does not allow, is nested too deeply or contains itself.
    /// </exception>
    public string ToXml() => ToXml(XmlWriteOptions.Unchecked);

    /// <summary>Returns the element as XML. It is validated first unless the options say otherwise.</summary>
    /// <param name="options">The options for writing; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid or cannot be written as XML.</exception>
    public string ToXml(XmlWriteOptions? options) => Encoding.UTF8.GetString(ElementSaving.Element(this, options ?? XmlWriteOptions.Default).Span);

    /// <summary>Writes the element. It is validated first unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; nothing was written.</exception>
    public void Write(XmlWriter writer, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ElementSaving.Write(this, writer, options ?? XmlWriteOptions.Default);
    }

    /// <summary>
    /// Saves a document with this root to a file. It is validated first unless the options say otherwise. The file is replaced as a whole: a temporary
    /// file in the same directory is written and renamed.
    /// </summary>
    /// <exception cref="XmlValidationException">The element is not valid; the file is unchanged.</exception>
    /// <exception cref="IOException">The file cannot be written; it is unchanged.</exception>
    public void Save(string path, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        FileReplacement.Write(path, ElementSaving.Document(this, options ?? XmlWriteOptions.Default));
    }

    /// <summary>Saves a document with this root to a stream, which stays open. It is validated first unless the options say otherwise.</summary>
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
    /// Returns the changes that saving would make to the text of the original document, in document order. Offsets from the start of the document and
    /// lengths are in UTF-16 units. Empty if nothing changed or if the element was not read as the root of a document.
    /// </summary>
    /// <exception cref="XmlValidationException">The element cannot be written as XML.</exception>
    public IReadOnlyList<XmlTextChange> GetChanges() => ElementSaving.Changes(this);

    /// <summary>
    /// Adapts a document with this root to the schema of another class, such as one generated from an older version of the schema. The adaptation makes the
    /// smallest change that makes the document valid. The object itself does not change.
    /// </summary>
    /// <typeparam name="T">The class that reads the adapted document: <c>T.Load(adaptation.Document)</c>.</typeparam>
    /// <param name="options">The options for adapting; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element cannot be written as XML.</exception>
    /// <exception cref="ArgumentException">The path of a replacement is malformed, or the options request that a DOCTYPE be read.</exception>
    public XmlAdaptation AdaptTo<T>(XmlAdaptationOptions? options = null)
        where T : XmlElementNode, IXmlElement<T> =>
        DocumentAdaptation.Adapt(T.Class.Reader!, T.Class.Elements, ElementSaving.Document(this, XmlWriteOptions.Unchecked), options ?? XmlAdaptationOptions.Default);

    /// <summary>Makes the object and its groups views of an element.</summary>
    internal void Attach(DocumentText document, int element, int pattern)
    {
        AttachGroups(this, document, element);
        Attach(document, element);
        Pattern = pattern;
    }

    /// <summary>Returns whether the element contains a group, directly or in another group.</summary>
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
