using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>
/// An element of the simple form. Section 4.19 gives each element a definition and refers to it by name. There is one object for each
/// <see cref="ElementSyntax"/> of the linked grammar. Its content may refer back to it.
/// </summary>
public sealed class ElementPattern : Pattern
{
    private Pattern? _content;

    internal ElementPattern(int id, NameClass nameClass, ElementSyntax origin, string name)
        : base(id, isNullable: false)
    {
        NameClass = nameClass;
        Origin = origin;
        Name = name;
    }

    /// <summary>The names that the element may have.</summary>
    public NameClass NameClass { get; }

    /// <summary>The declaration of the element in the schema.</summary>
    public ElementSyntax Origin { get; }

    /// <summary>The name of the element's definition in the simple form, unique in the grammar.</summary>
    public string Name { get; }

    /// <summary>The pattern of the attributes and children.</summary>
    public Pattern Content
    {
        get => _content ?? throw new InvalidOperationException($"The content of {Name} is not built yet.");
        internal set => _content = value;
    }
}
