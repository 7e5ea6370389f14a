namespace SchemaGen.Datatypes;

/// <summary>The kinds of <see cref="DatatypeError"/>.</summary>
public enum DatatypeErrorKind
{
    /// <summary>The library has no datatype with that name.</summary>
    UnknownDatatype,

    /// <summary>The datatype does not have that parameter.</summary>
    UnknownParameter,

    /// <summary>The parameter's value is not allowed for this datatype, or contradicts another parameter.</summary>
    InvalidParameter,

    /// <summary>The value of a <c>pattern</c> parameter is not an XSD regular expression.</summary>
    InvalidRegex,

    /// <summary>The datatype accepts no parameters (datatypes of the built-in library).</summary>
    InvalidUse,
}
