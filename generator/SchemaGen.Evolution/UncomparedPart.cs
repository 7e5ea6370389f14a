using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution;

/// <summary>Something in the schemas that a comparison does not look at, because RELAX NG validation does not either.</summary>
/// <param name="What">What it is: <c>Schematron rules</c>, <c>default values</c>, <c>ID types</c>.</param>
/// <param name="Count">How often it occurs in the new version; in the old one if the new one has none.</param>
/// <param name="First">The first of these places.</param>
public sealed record UncomparedPart(string What, int Count, SourceLocation First);
