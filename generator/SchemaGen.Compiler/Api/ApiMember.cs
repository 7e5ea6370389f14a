namespace SchemaGen.Compiler.Api;

/// <summary>A property of a generated class, or a member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its C# type as people write it, <c>required uint</c> or <c>IList&lt;Disk&gt;</c>; empty for a member of an enum.</param>
/// <param name="XmlName">The local name of the attribute or child, or the value of the enum's member; empty if there is not one.</param>
public sealed record ApiMember(string Name, string Type, string XmlName);
