using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A definition that is not reachable from the start pattern.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Location">The place of the definition; the first one if there are several.</param>
public sealed record UnreachedDefine(string Name, SourceLocation Location);
