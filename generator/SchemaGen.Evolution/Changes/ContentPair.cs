using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// What the two versions allow at the same place of a document. Several elements of a schema may share a place and a name; then a document's
/// element is one of them, and it is their union that is compared.
/// </summary>
internal sealed class ContentPair
{
    private List<Symbol>? _symbols;
    private string? _key;

    private ContentPair(string path, string name, IReadOnlyList<ElementPattern?> old, IReadOnlyList<ElementPattern?> @new)
    {
        Path = path;
        Name = name;
        Old = old;
        New = @new;
    }

    /// <summary>The path of the elements; empty for the document.</summary>
    public string Path { get; }

    /// <summary>The elements' name; empty for the document.</summary>
    public string Name { get; }

    /// <summary>The elements of the old version; a single null for the document.</summary>
    public IReadOnlyList<ElementPattern?> Old { get; }

    /// <summary>The elements of the new version; a single null for the document.</summary>
    public IReadOnlyList<ElementPattern?> New { get; }

    /// <summary>The content in the old version.</summary>
    public required ContentParts OldContents { get; init; }

    /// <summary>The content in the new version.</summary>
    public required ContentParts NewContents { get; init; }

    /// <summary>The condition of the comparison, as written in a path: <c>[@type='file']</c>.</summary>
    public string Predicate { get; init; } = "";

    /// <summary>The old and the new namespace of the elements where they differ; else null.</summary>
    public (string Old, string New)? Namespaces { get; private init; }

    /// <summary>Whether it is the document.</summary>
    public bool IsDocument => Path.Length == 0;

    /// <summary>Whether the elements are compared again one case of their parent at a time.</summary>
    public bool IsUnionOfCases { get; init; }

    /// <summary>For a case of such a union, the union's <see cref="Key"/>: what is so in all cases is said of the union.</summary>
    public string? UnionKey { get; init; }

    /// <summary>The compared contents without the path, so the same pair is compared only once.</summary>
    public string Key => _key ??= $"{Ids(Old)}/{Ids(New)}";

    /// <summary>The names of all attributes and children of both contents, in schema order.</summary>
    public IReadOnlyList<Symbol> Symbols => _symbols ??= ContentParts.Symbols(OldContents, NewContents);

    /// <summary>The pair of the documents.</summary>
    public static ContentPair OfDocuments(Grammar old, Grammar @new) =>
        new("", "", [null], [null]) { OldContents = new ContentParts([old.Start]), NewContents = new ContentParts([@new.Start]) };

    /// <summary>The pair of the children of some name.</summary>
    /// <param name="symbol">The name.</param>
    /// <param name="hasCases">Whether the cases of this pair are compared, too.</param>
    /// <param name="union">The children of all cases, if this is a case; null if not.</param>
    public ContentPair Child(Symbol symbol, bool hasCases = false, ContentPair? union = null)
    {
        IReadOnlyList<ElementPattern> old = OldContents.Elements(symbol);
        IReadOnlyList<ElementPattern> @new = NewContents.Elements(symbol);
        return new ContentPair($"{Path}{Predicate}/{symbol.Step}", symbol.Step, old, @new)
        {
            OldContents = new ContentParts([.. old.Select(static element => element.Content)]),
            NewContents = new ContentParts([.. @new.Select(static element => element.Content)]),
            UnionKey = union?.Key,
            IsUnionOfCases = hasCases && (old.Count > 1 || @new.Count > 1),
        };
    }

    /// <summary>The pair of children that have moved to another namespace.</summary>
    /// <param name="before">The name in the old version.</param>
    /// <param name="after">The name in the new version.</param>
    /// <param name="namespaces">The old and the new namespace.</param>
    public ContentPair Child(Symbol before, Symbol after, (string Old, string New) namespaces)
    {
        IReadOnlyList<ElementPattern> old = OldContents.Elements(before);
        IReadOnlyList<ElementPattern> @new = NewContents.Elements(after);
        return new ContentPair($"{Path}{Predicate}/{after.Step}", after.Step, old, @new)
        {
            OldContents = new ContentParts([.. old.Select(static element => element.Content)]),
            NewContents = new ContentParts([.. @new.Select(static element => element.Content)]),
            Namespaces = namespaces,
        };
    }

    /// <summary>The same elements where an attribute has some value, or is missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value; null if the attribute is missing.</param>
    /// <param name="old">What the old version allows beside it.</param>
    /// <param name="new">What the new version allows beside it.</param>
    public ContentPair Where(Symbol attribute, string? value, IReadOnlyList<Pattern> old, IReadOnlyList<Pattern> @new) => new(Path, Name, Old, New)
    {
        OldContents = new ContentParts(old),
        NewContents = new ContentParts(@new),
        Predicate = value is null ? $"[not({attribute.Step})]" : $"[{attribute.Step}='{value}']",
    };

    /// <summary>The names that a symbol stands for in these contents: for a wildcard, all that have no symbol of their own.</summary>
    public NameClass NamesOf(Symbol symbol)
    {
        IEnumerable<Symbol> others = !symbol.IsWildcard ? []
            : Symbols.Where(other => other.Kind == symbol.Kind && other != symbol);
        return symbol.NamesBut(others);
    }

    private static string Ids(IEnumerable<ElementPattern?> elements) =>
        string.Join(",", elements.Select(static element => element?.Id ?? -1).OrderBy(static id => id));
}
