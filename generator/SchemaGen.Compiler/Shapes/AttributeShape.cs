using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>An attribute.</summary>
internal sealed class AttributeShape(AttributeSyntax syntax, NameSyntax? name, Shape content) : Shape(syntax)
{
    /// <summary>Its name, or null if the schema leaves that open.</summary>
    public NameSyntax? Name { get; } = name;

    /// <summary>The pattern of its value.</summary>
    public Shape Content { get; } = content;

    /// <summary>What the words of the schema around the attribute, and its own, make together: a name for its enum.</summary>
    public string Path { get; set; } = "";

    /// <summary>The definition, the elements around it and its own name: <c>disk/@device</c>.</summary>
    public string Place { get; set; } = "";
}
