using System.ComponentModel;
using System.Text;
using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>An element as an object: the base of all generated element classes, and of <see cref="XmlRawElement"/>.</summary>
public abstract class XmlElementNode : XmlContentNode, IXmlItem
{
    /// <summary>The local name that the element has when it is written by itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal abstract string ElementName { get; }

    /// <summary>The namespace that the element has when it is written by itself; empty for none.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    protected internal virtual string ElementNamespace => "";

    /// <summary>The name that the element was read with, or that its place gives it; else its own.</summary>
    internal (string LocalName, string NamespaceUri) NameInDocument
    {
        get => Form?.Name ?? (ElementName, ElementNamespace);
        set
        {
            if (value != NameInDocument)
            {
                (Form ??= new XmlSourceForm()).Name = value;
            }
        }
    }

    XmlElementNode IXmlItem.Element => this;

    /// <summary>Validates the element as it would be written.</summary>
    /// <returns>The report; positions are those in <see cref="ToXml"/>.</returns>
    public XmlValidationReport Validate()
    {
        using StringReader text = new(ToXml());
        using XmlReader reader = XmlReader.Create(text, XmlReading.Settings());
        return ValidateAs(reader);
    }

    /// <summary>The element as XML, indented; not validated first.</summary>
    public string ToXml()
    {
        StringBuilder text = new();
        using (XmlWriter writer = XmlWriter.Create(text, XmlWriting.Settings(omitDeclaration: true)))
        {
            Write(writer, XmlWriteOptions.Unchecked);
        }

        return text.ToString();
    }

    /// <summary>Writes the element. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; nothing was written.</exception>
    public void Write(XmlWriter writer, XmlWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if ((options ?? XmlWriteOptions.Default).Validate)
        {
            Validate().ThrowIfInvalid();
        }

        (string localName, string namespaceUri) = NameInDocument;
        new XmlElementWriter(writer).WriteElement(localName, namespaceUri, this);
    }

    /// <summary>Writes a document with this root to a file, in UTF-8 with two-space indentation. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; the file is as it was.</exception>
    public void Save(string path, XmlWriteOptions? options = null)
    {
        if ((options ?? XmlWriteOptions.Default).Validate)
        {
            Validate().ThrowIfInvalid();
        }

        using FileStream stream = File.Create(path);
        Save(stream, XmlWriteOptions.Unchecked);
    }

    /// <summary>Writes a document with this root to a stream, in UTF-8 with two-space indentation. It is validated first, unless the options say otherwise.</summary>
    /// <exception cref="XmlValidationException">The element is not valid; nothing was written.</exception>
    public void Save(Stream stream, XmlWriteOptions? options = null)
    {
        if ((options ?? XmlWriteOptions.Default).Validate)
        {
            Validate().ThrowIfInvalid();
        }

        using XmlWriter writer = XmlWriter.Create(stream, XmlWriting.Settings(omitDeclaration: false));
        Write(writer, XmlWriteOptions.Unchecked);
    }

    /// <inheritdoc />
    public override string ToString() => ToXml();

    /// <summary>Validates a document that should be an element of this class.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract XmlValidationReport ValidateAs(XmlReader reader);
}
