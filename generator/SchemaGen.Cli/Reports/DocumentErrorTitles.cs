using SchemaGen.Runtime;
using SchemaGen.Schemas.Identifiers;

namespace SchemaGen.Cli.Reports;

/// <summary>The titles of document error codes, as on their documentation pages.</summary>
internal static class DocumentErrorTitles
{
    /// <summary>Returns the title of a code.</summary>
    public static string Of(string code) => code switch
    {
        XmlErrorCodes.NotWellFormed => "The document is not well-formed",
        XmlErrorCodes.Doctype => "The document has a DOCTYPE",
        XmlErrorCodes.LimitExceeded => "A limit is exceeded",
        XmlErrorCodes.UnexpectedElement => "An element is not allowed here",
        XmlErrorCodes.MissingElement => "Something is missing from an element",
        XmlErrorCodes.OtherCase => "The element is of another case",
        XmlErrorCodes.UnexpectedAttribute => "An attribute is not allowed here",
        XmlErrorCodes.MissingAttribute => "An attribute is missing",
        XmlErrorCodes.InvalidAttributeValue => "An attribute's value is not allowed",
        XmlErrorCodes.ConflictingAttribute => "Attributes do not go together",
        XmlErrorCodes.UnexpectedText => "Text is not allowed here",
        XmlErrorCodes.InvalidElementValue => "An element's text is not allowed",
        IdErrorCodes.RepeatedIdentifier => "An identifier is repeated",
        IdErrorCodes.DanglingReference => "A reference leads nowhere",
        IdErrorCodes.UndecidedIdentifiers => "The schema does not decide what identifiers are",
        _ => code,
    };
}
