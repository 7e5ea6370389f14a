using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>An attribute.</summary>
internal sealed class AttributeShape(AttributeSyntax syntax, Shape content) : Shape(syntax)
{
    /// <summary>Its one name, or null if it may have several.</summary>
    public NameSyntax? Name { get; } = syntax.NameClass as NameSyntax;

    /// <summary>The pattern of its value.</summary>
    public Shape Content { get; } = content;

    /// <summary>What the words of the schema around the attribute, and its own, make together: a name for its enum.</summary>
    public string Path { get; set; } = "";

    /// <summary>The definition, the elements around it and its own name: <c>disk/@device</c>.</summary>
    public string Place { get; set; } = "";
}
