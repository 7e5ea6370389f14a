using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>attribute</c>: an attribute with a name of a class and a value; no value pattern is <c>text</c>.</summary>
public sealed class AttributeSyntax(NameClassSyntax nameClass, PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The names that it may have.</summary>
    public NameClassSyntax NameClass { get; } = nameClass;

    /// <summary>The pattern of its value.</summary>
    public PatternSyntax Content { get; } = content;
}
