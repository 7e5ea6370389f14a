using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>element</c>: an element with a name of a class and a content.</summary>
public sealed class ElementSyntax(NameClassSyntax nameClass, PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The names that it may have.</summary>
    public NameClassSyntax NameClass { get; } = nameClass;

    /// <summary>Its attributes and children; several are an implicit <see cref="GroupSyntax"/>.</summary>
    public PatternSyntax Content { get; } = content;
}
