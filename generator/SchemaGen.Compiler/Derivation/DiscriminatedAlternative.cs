using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>An alternative of a choice that an attribute tells apart.</summary>
/// <param name="Shape">The alternative.</param>
/// <param name="Words">The values that the attribute has in it.</param>
internal sealed record DiscriminatedAlternative(Shape Shape, DiscriminatorWords Words);
