namespace SchemaGen.Compiler.Model;

/// <summary>A member of which at most one is set.</summary>
/// <param name="Name">The property.</param>
/// <param name="EnumMember">What means it, as C# code.</param>
/// <param name="IsFlag">Whether it is a bool that is false when it is not set; else it is null then.</param>
internal sealed record OneOfMember(string Name, string EnumMember, bool IsFlag);
