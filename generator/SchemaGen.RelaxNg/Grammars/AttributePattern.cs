namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>attribute</c>: an attribute with a name of a class and a value.</summary>
public sealed class AttributePattern : Pattern
{
    internal AttributePattern(int id, NameClass nameClass, Pattern content)
        : base(id, isNullable: false)
    {
        NameClass = nameClass;
        Content = content;
    }

    /// <summary>The names that it may have.</summary>
    public NameClass NameClass { get; }

    /// <summary>The pattern of its value.</summary>
    public Pattern Content { get; }
}
