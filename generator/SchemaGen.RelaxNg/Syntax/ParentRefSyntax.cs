using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>parentRef</c>: the definition of that name in the grammar around this one.</summary>
public sealed class ParentRefSyntax(string name, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The name of the definition.</summary>
    public string Name { get; } = name;
}
