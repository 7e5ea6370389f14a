namespace SchemaGen.Runtime;

/// <summary>
/// A conversion between the type in which generated code stores a value and a type of your own. The names file of a schema assigns the implementing class
/// to a property, which then converts whenever it is read or set.
/// </summary>
/// <typeparam name="TValue">The type of the property.</typeparam>
/// <typeparam name="TXml">The type that the property would have without the converter: <see cref="string" /> for text.</typeparam>
public interface IXmlValueConverter<TValue, TXml>
{
    /// <summary>Converts a value of a document.</summary>
    /// <param name="xml">A value that the schema allows.</param>
    /// <exception cref="Exception">The value has no counterpart. The property does not catch the exception.</exception>
    static abstract TValue FromXml(TXml xml);

    /// <summary>Converts a value of the property. The result is checked against the schema when the document is validated or saved.</summary>
    /// <param name="value">The value.</param>
    static abstract TXml ToXml(TValue value);
}
