using SchemaGen.Evolution;

namespace SchemaGen.Generator.Options;

/// <summary>The compatibility settings of a <c>RelaxNgSchema</c> item: an older version and the required compatibility.</summary>
/// <param name="BaselinePath">The main file of the older version, normalised.</param>
/// <param name="Mode">The required compatibility.</param>
internal sealed record CompatibilityRequest(string BaselinePath, CompatibilityMode Mode);
