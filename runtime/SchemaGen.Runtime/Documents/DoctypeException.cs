using System.Xml;

namespace SchemaGen.Runtime.Documents;

/// <summary>A document has a DOCTYPE, and the options do not allow one.</summary>
internal sealed class DoctypeException(int line, int column) : XmlException("The document has a DOCTYPE, which is not read", null, line, column);
