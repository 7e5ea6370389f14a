using SchemaGen.Evolution;

namespace SchemaGen.Generator.Options;

/// <summary>What a <c>RelaxNgSchema</c> item asks of a schema besides code: to be compatible with an older version.</summary>
/// <param name="BaselinePath">The main file of the older version, normalised.</param>
/// <param name="Mode">What compatible means.</param>
internal sealed record CompatibilityRequest(string BaselinePath, CompatibilityMode Mode);
