using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>data</c>: any value of a datatype.</summary>
public sealed class DataSyntax(string typeName, ImmutableArray<ParamSyntax> parameters, PatternSyntax? except, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The datatype.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The <c>param</c> children, in order.</summary>
    public ImmutableArray<ParamSyntax> Parameters { get; } = parameters;

    /// <summary>The values that are excepted, or null.</summary>
    public PatternSyntax? Except { get; } = except;
}
