using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Validation;

/// <summary>What the validator asks of the place in the document only where it matters: for messages, and for datatypes that depend on it.</summary>
internal interface IDocumentPlace : IDatatypeContext
{
    /// <summary>The local name of the attribute that is being validated.</summary>
    string AttributeName { get; }

    /// <summary>The attribute that is being validated.</summary>
    StartTagAttribute Attribute { get; }

    /// <summary>Where the reader stands: at the name of an attribute that is being validated. Default if it does not know.</summary>
    DocumentPosition Position { get; }
}
