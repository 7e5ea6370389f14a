using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>A generated element class, for generic code: how it is read.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IXmlElement<TSelf>
    where TSelf : XmlElementNode, IXmlElement<TSelf>
{
    /// <summary>The class, as the readers and writers see it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is asked of the class.")]
    static abstract XmlClass Class { get; }

    /// <summary>Reads an element: from its start tag, or from before it, to after its end tag.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid, or the document is not well-formed.</exception>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is called on the class.")]
    static abstract TSelf Read(XmlReader reader, XmlReadOptions? options = null);
}
