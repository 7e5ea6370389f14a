using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>An alternative of a discriminated choice.</summary>
/// <param name="Shape">The alternative.</param>
/// <param name="Words">The values of the attribute in this alternative.</param>
internal sealed record DiscriminatedAlternative(Shape Shape, DiscriminatorWords Words);
