namespace SchemaGen.Runtime;

/// <summary>The codes of <see cref="XmlValidationError"/>.</summary>
public static class XmlErrorCodes
{
    /// <summary>The document is not well-formed XML; validation stops there.</summary>
    public const string NotWellFormed = "RNG001";

    /// <summary>The document has a DOCTYPE, which the options do not allow.</summary>
    public const string Doctype = "RNG002";

    /// <summary>A limit of <see cref="XmlReadOptions"/> is exceeded; validation stops there.</summary>
    public const string LimitExceeded = "RNG003";

    /// <summary>An element is not allowed where it stands.</summary>
    public const string UnexpectedElement = "RNG101";

    /// <summary>An element ends before all that it must hold.</summary>
    public const string MissingElement = "RNG102";

    /// <summary>An element is valid, but of another case of its union than the class that reads it.</summary>
    public const string OtherCase = "RNG103";

    /// <summary>An attribute is not allowed on its element.</summary>
    public const string UnexpectedAttribute = "RNG201";

    /// <summary>An element lacks an attribute.</summary>
    public const string MissingAttribute = "RNG202";

    /// <summary>The value of an attribute is not allowed.</summary>
    public const string InvalidAttributeValue = "RNG203";

    /// <summary>An attribute, or its value, does not go with another attribute of the element.</summary>
    public const string ConflictingAttribute = "RNG204";

    /// <summary>Text stands where only elements may.</summary>
    public const string UnexpectedText = "RNG301";

    /// <summary>The text of an element is not an allowed value.</summary>
    public const string InvalidElementValue = "RNG302";
}
