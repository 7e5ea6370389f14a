using System.Xml;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Scanning;

/// <summary>A document exceeds a limit of the scanner.</summary>
/// <param name="message">Which one.</param>
/// <param name="position">Where.</param>
internal sealed class LimitException(string message, DocumentPosition position) : XmlException(message, null, position.Line, position.Column);
