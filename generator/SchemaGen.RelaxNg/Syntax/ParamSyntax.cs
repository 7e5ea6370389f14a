using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>param</c>: a parameter of a datatype.</summary>
public sealed class ParamSyntax(string name, string value, SourceLocation location) : SyntaxNode(location)
{
    /// <summary>The parameter's name.</summary>
    public string Name { get; } = name;

    /// <summary>Its value as written.</summary>
    public string Value { get; } = value;
}
