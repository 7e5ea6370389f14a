namespace SchemaGen.Runtime;

/// <summary>A group whose case the schema does not know, with the attribute that would have told it.</summary>
internal readonly record struct UnrecognizedGroup(XmlGroupNode Group, string Discriminator);
