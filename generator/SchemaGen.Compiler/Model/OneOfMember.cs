namespace SchemaGen.Compiler.Model;

/// <summary>One of several members of which at most one is set.</summary>
/// <param name="Name">The property.</param>
/// <param name="EnumMember">The enum member for it, as C# code.</param>
/// <param name="IsFlag">Whether it is a bool, which is false when not set; other members are null when not set.</param>
internal sealed record OneOfMember(string Name, string EnumMember, bool IsFlag);
