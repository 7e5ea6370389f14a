namespace SchemaGen.Compiler.Model;

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Word">The value in XML.</param>
/// <param name="Documentation">What the schema says about it, or null.</param>
internal sealed record EnumMemberModel(string Name, string Word, string? Documentation);
