using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>ref</c>: the definition of that name in this grammar. In a <see cref="SchemaGen.RelaxNg.Linking.LinkedGrammar"/> the name is a <see cref="SchemaGen.RelaxNg.Linking.LinkedDefine.Key"/>.</summary>
public sealed class RefSyntax(string name, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The name of the definition.</summary>
    public string Name { get; } = name;
}
