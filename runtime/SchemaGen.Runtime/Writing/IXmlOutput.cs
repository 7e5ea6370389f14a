namespace SchemaGen.Runtime;

/// <summary>
/// Where elements are written to. Of an element come its start, its namespace declarations, its attributes, its content and its end.
/// What is declared is up to the caller; prefixes that names need beyond that are declared by the output.
/// </summary>
internal interface IXmlOutput
{
    void StartElement(string prefix, string localName, string namespaceUri);

    /// <summary>Declares a prefix of the element that was started; the empty one is the default namespace's.</summary>
    void Declare(string prefix, string namespaceUri);

    /// <summary>Adds an attribute to the element that was started, with a prefix that is at hand.</summary>
    void Attribute(string localName, string namespaceUri, string value);

    /// <summary>Adds text, perhaps empty: from there on white space has a meaning in the element, and none is added.</summary>
    void Text(string text);

    void EndElement();

    /// <summary>A prefix that stands for a namespace where the output is, or null.</summary>
    string? PrefixOf(string namespaceUri);
}
