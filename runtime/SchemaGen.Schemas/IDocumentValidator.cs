using System.Xml;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>One of the two ways to validate a document. Safe for use by several threads.</summary>
internal interface IDocumentValidator
{
    XmlValidationReport Validate(XmlReader reader, XmlReadOptions options);

    XmlValidationReport Validate(Stream stream, XmlReadOptions options);

    XmlValidationReport Validate(ReadOnlyMemory<byte> document, XmlReadOptions options);
}
