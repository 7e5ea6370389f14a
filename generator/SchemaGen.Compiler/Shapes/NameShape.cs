using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>The name of an element that may have several, as a part of what is in it.</summary>
internal sealed class NameShape(ElementShape element) : Shape(element.Syntax)
{
    /// <summary>What is to be said about the name.</summary>
    public string Description { get; } = element.Names.IsEmpty
        ? "The element's name, which the schema leaves open."
        : $"The element's name: {string.Join(" or ", element.Names.Select(static name => name.LocalName))}.";
}
