using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>The name of an element with several possible names, as a part of its content.</summary>
internal sealed class NameShape(ElementShape element) : Shape(element.Syntax)
{
    /// <summary>The documentation of the name.</summary>
    public string Description { get; } = element.Names.IsEmpty
        ? "The element's name, which the schema leaves open."
        : $"The element's name: {string.Join(" or ", element.Names.Select(static name => name.LocalName))}.";
}
