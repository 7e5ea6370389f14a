using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>A generated element class that generic code can read.</summary>
/// <typeparam name="TSelf">The implementing class.</typeparam>
public interface IXmlElement<TSelf>
    where TSelf : XmlElementNode, IXmlElement<TSelf>
{
    /// <summary>The metadata of the class for readers and writers.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is asked of the class.")]
    static abstract XmlClass Class { get; }

    /// <summary>Reads an element and moves the reader past its end tag.</summary>
    /// <param name="reader">The reader, at the start tag or before it.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid, or the document is not well-formed.</exception>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is called on the class.")]
    static abstract TSelf Read(XmlReader reader, XmlReadOptions? options = null);
}
