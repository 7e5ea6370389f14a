namespace SchemaGen.Compiler.Model;

/// <summary>An enum to emit.</summary>
internal sealed record EnumModel(
    string Name, string Namespace, bool IsPublic, string? Documentation, IReadOnlyList<EnumMemberModel> Members);
