using System.Xml;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Documents;

/// <summary>A document has a DOCTYPE, and the options do not allow one.</summary>
internal sealed class DoctypeException(int line, int column) : XmlException(DocumentError.Doctype, null, line, column);
