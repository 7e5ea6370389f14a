namespace SchemaGen.Compiler.Model;

/// <summary>A member of an enum.</summary>
/// <param name="Name">The name.</param>
/// <param name="Word">The value in XML.</param>
/// <param name="Documentation">The schema's documentation, or null.</param>
internal sealed record EnumMemberModel(string Name, string Word, string? Documentation);
