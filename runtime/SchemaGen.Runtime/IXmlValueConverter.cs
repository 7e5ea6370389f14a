namespace SchemaGen.Runtime;

/// <summary>
/// A conversion between the type that generated code stores a value as and a type of your own. A file of names beside a schema names the class that
/// implements it; the property that it is stated for converts when it is read or set.
/// </summary>
/// <typeparam name="TValue">The type of the property.</typeparam>
/// <typeparam name="TXml">The type that the property would have without the converter: <see cref="string" /> for text.</typeparam>
public interface IXmlValueConverter<TValue, TXml>
{
    /// <summary>Converts a value of a document.</summary>
    /// <param name="xml">A value that the schema allows.</param>
    /// <exception cref="Exception">The value has no counterpart; the property passes the exception on.</exception>
    static abstract TValue FromXml(TXml xml);

    /// <summary>Converts a value of the property; the schema is checked when the document is validated or saved.</summary>
    /// <param name="value">The value.</param>
    static abstract TXml ToXml(TValue value);
}
