using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>An element.</summary>
internal sealed class ElementShape(ElementSyntax syntax) : Shape(syntax)
{
    private bool? _isUniversal;

    /// <summary>The names that it may have; none if the schema leaves them open.</summary>
    public ImmutableArray<NameSyntax> Names { get; } = NameClasses.NamesOf(syntax.NameClass);

    /// <summary>Its one name, or null if it may have several.</summary>
    public NameSyntax? Name => Names is [var only] ? only : null;

    /// <summary>Whether it may have several names and anything in it.</summary>
    public bool IsUniversal => _isUniversal ??= Universality.IsUniversal(this);

    /// <summary>Its attributes and children.</summary>
    public Shape Content { get; set; } = null!;

    /// <summary>The define of which the element is all, <c>optional</c> and the like around it not counted; null for others.</summary>
    public DefineShape? Define { get; set; }

    /// <summary>What the words of the schema around the element, and its own, make together: a name for its class.</summary>
    public string Path { get; set; } = "";

    /// <summary>The definition, the elements around it and its own name: <c>disk/source</c>.</summary>
    public string Place { get; set; } = "";

    /// <summary>Whether it can occur in a document: no <c>notAllowed</c> is in its way.</summary>
    public bool IsReachable { get; set; }
}
