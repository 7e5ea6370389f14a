namespace SchemaGen.Compiler.Api;

/// <summary>A property of a generated class, or a member of an enum.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The C# type as written in source, such as <c>required uint</c> or <c>IList&lt;Disk&gt;</c>; empty for an enum member.</param>
/// <param name="XmlName">The local name of the attribute or child element, or the enum member's value; empty if there is none.</param>
public sealed record ApiMember(string Name, string Type, string XmlName);
