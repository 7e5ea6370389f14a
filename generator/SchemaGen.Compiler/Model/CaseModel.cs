namespace SchemaGen.Compiler.Model;

/// <summary>A case of a union.</summary>
/// <param name="Type">The class, with <c>global::</c>.</param>
/// <param name="Parameter">The name of its delegate parameter in <c>Match</c>.</param>
/// <param name="Words">The discriminator values that select it; empty if elements distinguish the cases.</param>
/// <param name="IsDefault">Whether a missing discriminator selects it, too.</param>
/// <param name="Creation">The expression that creates it from a start tag.</param>
internal sealed record CaseModel(string Type, string Parameter, IReadOnlyList<string> Words, bool IsDefault, string Creation);
