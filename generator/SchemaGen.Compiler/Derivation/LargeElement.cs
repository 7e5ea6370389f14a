using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>An element that gets no class, because it would have so many members.</summary>
internal sealed record LargeElement(ElementShape Element, int Members);
