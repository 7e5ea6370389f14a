namespace SchemaGen.Runtime;

/// <summary>The codes of <see cref="XmlValidationError"/>.</summary>
public static class XmlErrorCodes
{
    /// <summary>The document is not well-formed XML. Validation stops at this error.</summary>
    public const string NotWellFormed = "RNG001";

    /// <summary>The document has a DOCTYPE, and the options do not allow it.</summary>
    public const string Doctype = "RNG002";

    /// <summary>The document exceeds a limit of <see cref="XmlReadOptions"/>. Validation stops at this error.</summary>
    public const string LimitExceeded = "RNG003";

    /// <summary>An element is not allowed at its place.</summary>
    public const string UnexpectedElement = "RNG101";

    /// <summary>An element ends before its required content is complete.</summary>
    public const string MissingElement = "RNG102";

    /// <summary>An element is valid, but belongs to a different case of its union than the class that reads or writes it.</summary>
    public const string OtherCase = "RNG103";

    /// <summary>An attribute is not allowed on its element.</summary>
    public const string UnexpectedAttribute = "RNG201";

    /// <summary>An element lacks an attribute.</summary>
    public const string MissingAttribute = "RNG202";

    /// <summary>The value of an attribute is not allowed.</summary>
    public const string InvalidAttributeValue = "RNG203";

    /// <summary>An attribute or its value cannot be combined with another attribute of the element.</summary>
    public const string ConflictingAttribute = "RNG204";

    /// <summary>Text occurs where only elements are allowed.</summary>
    public const string UnexpectedText = "RNG301";

    /// <summary>The text of an element is not an allowed value.</summary>
    public const string InvalidElementValue = "RNG302";
}
