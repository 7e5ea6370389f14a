using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A definition that nothing leads to from the start.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Location">Where it is defined; of several, the first.</param>
public sealed record UnreachedDefine(string Name, SourceLocation Location);
