namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>attribute</c>: an attribute with a name in a name class and a value.</summary>
public sealed class AttributePattern : Pattern
{
    internal AttributePattern(int id, NameClass nameClass, Pattern content)
        : base(id, isNullable: false)
    {
        NameClass = nameClass;
        Content = content;
    }

    /// <summary>The names that the attribute can have.</summary>
    public NameClass NameClass { get; }

    /// <summary>The pattern of the attribute's value.</summary>
    public Pattern Content { get; }
}
