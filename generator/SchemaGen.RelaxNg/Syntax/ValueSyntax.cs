using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>value</c>: exactly this value of a datatype.</summary>
public sealed class ValueSyntax(string? typeName, string text, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The datatype; null for the built-in <c>token</c>, stated or not.</summary>
    public string? TypeName { get; } = typeName;

    /// <summary>The value as written in the schema.</summary>
    public string Text { get; } = text;
}
