namespace SchemaGen.Compiler.Model;

/// <summary>A subset of an enum.</summary>
/// <param name="Name">Its name in PascalCase.</param>
/// <param name="Define">The definition's name.</param>
/// <param name="Members">The enum's members in it.</param>
internal sealed record EnumSubsetModel(string Name, string Define, IReadOnlyList<string> Members);
