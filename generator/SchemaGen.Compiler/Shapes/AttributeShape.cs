using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>An attribute.</summary>
internal sealed class AttributeShape(AttributeSyntax syntax, NameSyntax? name, Shape content) : Shape(syntax)
{
    /// <summary>The name, or null if the schema leaves it open.</summary>
    public NameSyntax? Name { get; } = name;

    /// <summary>The pattern of its value.</summary>
    public Shape Content { get; } = content;

    /// <summary>The schema's words around the attribute and its own, joined: a name for its enum.</summary>
    public string Path { get; set; } = "";

    /// <summary>The path from the definition through the enclosing elements to the attribute, such as <c>disk/@device</c>.</summary>
    public string Place { get; set; } = "";
}
