namespace SchemaGen.Compiler.Model;

/// <summary>A case of a union.</summary>
/// <param name="Type">Its class, with <c>global::</c>.</param>
/// <param name="Parameter">The name of its delegate in <c>Match</c>.</param>
/// <param name="Words">The values of the discriminator that mean it; empty if elements tell the cases apart.</param>
/// <param name="IsDefault">Whether it is also meant if the discriminator is missing.</param>
/// <param name="Creation">The expression that makes it from a start tag.</param>
internal sealed record CaseModel(string Type, string Parameter, IReadOnlyList<string> Words, bool IsDefault, string Creation);
