using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>An element without a class, because the class would have too many members.</summary>
internal sealed record LargeElement(ElementShape Element, int Members);
