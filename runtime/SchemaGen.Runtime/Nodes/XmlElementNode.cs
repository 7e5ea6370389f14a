using System.ComponentModel;
using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>An element as an object: the base of all generated element classes, and of <see cref="XmlRawElement"/>.</summary>
public abstract class XmlElementNode : XmlContentNode, IXmlItem
{
    /// <summary>The local name that the element has when it is written by itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal virtual string ElementName => XmlClass.LocalName;

    /// <summary>The namespace that the element has when it is written by itself; empty for none.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal virtual string ElementNamespace => XmlClass.NamespaceUri;

    /// <summary>The name under which the element was read, or that its place gives it; else that of its class.</summary>
    internal (string LocalName, string NamespaceUri) WrittenName
    {
        get => Form?.Name ?? (ElementName, ElementNamespace);
        set
        {
            if (value != WrittenName)
            {
                (Form ??= new XmlSourceForm()).Name = value;
            }
        }
    }

    XmlElementNode IXmlItem.Element => this;

    /// <summary>Takes the name under which the element was read.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void ReadName(string localName, string namespaceUri)
    {
        if (ElementName != localName || ElementNamespace != namespaceUri)
        {
            (Form ??= new XmlSourceForm()).Name = (localName, namespaceUri);
        }
    }

    /// <inheritdoc />
    public override XmlElementNode Clone() => (XmlElementNode)base.Clone();

    /// <summary>Validates the element as it would be written; no text is made for it.</summary>
    /// <returns>The report. Its errors have paths into the object graph and, as XPaths, into the document; there are no lines yet.</returns>
    public XmlValidationReport Validate() => ValidateAs(XmlWriteOptions.Default);

    /// <summary>The element as XML, indented; not validated first.</summary>
    /// <exception cref="XmlValidationException">Elements are nested too deep, or the element is within itself.</exception>
    public string ToXml()
    {
        return DocumentTextWriter.ToText(this, XmlWriteOptions.Unchecked.MaxDepth);
    }

    /// <summary>Writes the element. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; nothing was written.</exception>
    public void Write(XmlWriter writer, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        XmlWriteOptions checkedOptions = Check(options);
        new XmlElementWriter(new XmlWriterOutput(writer)).Write(this, checkedOptions.MaxDepth);
    }

    /// <summary>Writes a document with this root to a file, in UTF-8 with two-space indentation. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; the file is as it was.</exception>
    public void Save(string path, XmlWriteOptions? options = null)
    {
        XmlWriteOptions checkedOptions = Check(options);
        using FileStream stream = File.Create(path);
        Save(stream, checkedOptions with { Validate = false });
    }

    /// <summary>Writes a document with this root to a stream, in UTF-8 with two-space indentation. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; nothing was written.</exception>
    public void Save(Stream stream, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        DocumentTextWriter.Save(this, stream, Check(options).MaxDepth);
    }

    // Raw XML is valid by itself: only its parent knows what it allows.
    private XmlValidationReport ValidateAs(XmlWriteOptions options) =>
        XmlClass.Reader is { } reader ? reader.Validate(this, options) : XmlValidationReport.Valid;

    private XmlWriteOptions Check(XmlWriteOptions? options)
    {
        options ??= XmlWriteOptions.Default;
        if (options.Validate)
        {
            ValidateAs(options).ThrowIfInvalid();
        }

        return options;
    }
}
