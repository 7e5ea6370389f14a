using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>The base of generated element classes that are not cases of a union. It provides the methods that read documents and elements.</summary>
/// <typeparam name="TSelf">The derived class.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the class that derives from it.")]
public abstract class XmlElement<TSelf> : XmlElementNode
    where TSelf : XmlElement<TSelf>, IXmlElement<TSelf>
{
    /// <summary>Creates an empty object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected XmlElement()
    {
    }

    /// <inheritdoc cref="IXmlElement{TSelf}.Read" />
    public static TSelf Read(XmlReader reader, XmlReadOptions? options = null) => XmlSchemaReader.ReadAs<TSelf>(reader, options);

    /// <summary>Reads the element from text.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The element is not valid, or not well-formed.</exception>
    public static TSelf Parse(string xml, XmlReadOptions? options = null) => Parse(xml.AsSpan(), options);

    /// <inheritdoc cref="Parse(string, XmlReadOptions?)" />
    public static TSelf Parse(ReadOnlySpan<char> xml, XmlReadOptions? options = null) => XmlSchemaReader.Parse<TSelf>(xml, options);

    /// <summary>Reads a file whose root is the element.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The document is not valid, or not well-formed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TSelf Load(string path, XmlReadOptions? options = null) => XmlSchemaReader.Load<TSelf>(path, options);

    /// <summary>Reads a document whose root is the element. The stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The document is not valid, or not well-formed.</exception>
    public static TSelf Load(Stream stream, XmlReadOptions? options = null) => XmlSchemaReader.Load<TSelf>(stream, options);

    /// <summary>Reads a document whose root is the element, in any encoding.</summary>
    /// <param name="document">The bytes of the document.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The document is not valid, or not well-formed.</exception>
    public static TSelf Load(ReadOnlyMemory<byte> document, XmlReadOptions? options = null) => XmlSchemaReader.Load<TSelf>(document, options);

    /// <summary>Reads a document whose root is the element, up to the end of the reader.</summary>
    /// <param name="reader">The reader; it stays open.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <exception cref="XmlValidationException">The document is not valid, or not well-formed.</exception>
    public static TSelf Load(TextReader reader, XmlReadOptions? options = null) => XmlSchemaReader.Load<TSelf>(reader, options);

    /// <summary>Reads a document whose root is the element, without synchronous reads. The stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <exception cref="XmlValidationException">The document is not valid, or not well-formed.</exception>
    public static Task<TSelf> LoadAsync(Stream stream, XmlReadOptions? options = null, CancellationToken cancellationToken = default) =>
        XmlSchemaReader.LoadAsync<TSelf>(stream, options, cancellationToken);

    /// <summary>Reads a file whose root is the element.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="options">The options for reading; null for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <exception cref="XmlValidationException">The document is not valid, or not well-formed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task<TSelf> LoadAsync(string path, XmlReadOptions? options = null, CancellationToken cancellationToken = default) =>
        XmlSchemaReader.LoadAsync<TSelf>(path, options, cancellationToken);

    /// <inheritdoc />
    public override TSelf Clone() => (TSelf)base.Clone();
}
