using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>The rest of two contents, independent of the path to it.</summary>
/// <param name="Left">What is left of the one.</param>
/// <param name="Right">What is left of the other.</param>
/// <param name="IsClosed">Whether the start tag is behind it.</param>
/// <param name="HasParted">Whether a child was taken for elements of different meanings.</param>
internal sealed record CommonPlace(Pattern Left, Pattern Right, bool IsClosed, bool HasParted);
