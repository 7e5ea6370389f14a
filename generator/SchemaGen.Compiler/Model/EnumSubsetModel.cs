namespace SchemaGen.Compiler.Model;

/// <summary>A subset of an enum.</summary>
/// <param name="Name">The name in PascalCase.</param>
/// <param name="Define">The definition's name.</param>
/// <param name="Members">The members of the enum in this subset.</param>
internal sealed record EnumSubsetModel(string Name, string Define, IReadOnlyList<string> Members);
