using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>attribute</c>: an attribute with a name of a class and a value; no value pattern is <c>text</c>.</summary>
public sealed class AttributeSyntax(NameClassSyntax nameClass, PatternSyntax content, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The names that it may have.</summary>
    public NameClassSyntax NameClass { get; } = nameClass;

    /// <summary>The pattern of its value.</summary>
    public PatternSyntax Content { get; } = content;

    /// <summary>The value that it has where it is missing, an <c>a:defaultValue</c> (RELAX NG DTD Compatibility, section 2); null for none.</summary>
    public string? DefaultValue => Annotation?.Attributes
        .FirstOrDefault(static attribute => attribute.LocalName == "defaultValue" && attribute.NamespaceUri == WellKnownNamespaces.Annotations)?.Value;
}
