using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>An element.</summary>
internal sealed class ElementShape(ElementSyntax syntax) : Shape(syntax)
{
    private bool? _isUniversal;

    /// <summary>The possible names; empty if the schema leaves them open.</summary>
    public ImmutableArray<NameSyntax> Names { get; } = NameClasses.NamesOf(syntax.NameClass);

    /// <summary>The only name, or null if there are several.</summary>
    public NameSyntax? Name => Names is [var only] ? only : null;

    /// <summary>Whether it may have several names and any content.</summary>
    public bool IsUniversal => _isUniversal ??= Universality.IsUniversal(this);

    /// <summary>The attributes and children.</summary>
    public Shape Content { get; set; } = null!;

    /// <summary>The definition that consists only of this element, ignoring <c>optional</c> and similar patterns around it; null if there is none.</summary>
    public DefineShape? Define { get; set; }

    /// <summary>The schema's words around the element and its own, joined: a name for its class.</summary>
    public string Path { get; set; } = "";

    /// <summary>The path from the definition through the enclosing elements to the element, such as <c>disk/source</c>.</summary>
    public string Place { get; set; } = "";

    /// <summary>Whether it can occur in a document, that is, no <c>notAllowed</c> prevents it.</summary>
    public bool IsReachable { get; set; }
}
