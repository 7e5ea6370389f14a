namespace SchemaGen.Site.Model;

/// <summary>A property of a C# type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="XmlName">The local name of the attribute or child; empty for none.</param>
public sealed record CodeMember(string Name, string Type, string XmlName);
