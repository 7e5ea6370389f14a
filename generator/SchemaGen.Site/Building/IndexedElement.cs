using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Site.Building;

/// <summary>An element of a schema with its page.</summary>
/// <param name="syntax">The element.</param>
/// <param name="name">Its name, as the compact syntax writes it.</param>
/// <param name="place">The enclosing definition and elements.</param>
/// <param name="define">The definition that contains it; null for the start pattern.</param>
/// <param name="path">The path of its page.</param>
internal sealed class IndexedElement(ElementSyntax syntax, string name, string place, LinkedDefine? define, string path)
{
    public ElementSyntax Syntax { get; } = syntax;

    public string Name { get; } = name;

    public string Place { get; } = place;

    public LinkedDefine? Define { get; } = define;

    public string Path { get; } = path;

    /// <summary>The elements that it can contain.</summary>
    public IReadOnlyList<IndexedElement> Children { get; set; } = [];

    /// <summary>The elements that can contain it.</summary>
    public List<IndexedElement> Parents { get; } = [];
}
