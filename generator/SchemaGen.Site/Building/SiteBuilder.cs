using System.Collections.Immutable;
using SchemaGen.Compiler.Api;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Site.Diagrams;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Builds the documentation of a schema.</summary>
internal sealed class SiteBuilder
{
    private readonly LinkedGrammar _linked;
    private readonly SchemaIndex _index;
    private readonly References _references;
    private readonly Occurrences _occurrences;
    private readonly ExampleMaker _examples;
    private readonly ChangePages? _changes;
    private readonly string _title;
    private readonly Dictionary<SourceLocation, ApiType> _types = [];

    public SiteBuilder(SchemaResult schema, SiteOptions options, CancellationToken cancellationToken)
    {
        _title = options.Title;
        _linked = schema.Linked!;
        _index = new SchemaIndex(_linked);
        _references = new References(_index);
        _occurrences = new Occurrences(_index);
        _examples = new ExampleMaker(schema.Grammar!, options.Documents, [.. _index.DirectIn(_linked.Start)]);
        _changes = options.Since is { } report ? new ChangePages(report, _linked, _index, _references) : null;
        foreach (ApiType type in ApiSurface.Of(schema, cancellationToken))
        {
            foreach (SourceLocation element in type.Elements)
            {
                _types.TryAdd(element, type);
            }
        }
    }

    /// <summary>Builds the pages.</summary>
    public SchemaSite Build(CancellationToken cancellationToken) => new(
        _title,
        SourceText.FileOf(_linked.Start.Location),
        DocumentationBlocks.Of(_linked.Start),
        ReferencesTo(_index.DirectIn(_linked.Start)),
        [.. _index.Elements.OrderBy(static element => element.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static element => element.Place, StringComparer.Ordinal).Select(element => Page(element, cancellationToken))],
        [.. _linked.Defines.OrderBy(static define => define.Key, StringComparer.OrdinalIgnoreCase).ThenBy(static define => define.Key, StringComparer.Ordinal).Select(Page)],
        _changes?.All);

    private ElementPage Page(IndexedElement element, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ElementSyntax syntax = element.Syntax;
        string pattern = PatternText.Of(syntax);
        ImmutableArray<TextBlock> documentation = DocumentationBlocks.Of(syntax, References.DocumentationOf(element));
        return new ElementPage
        {
            Name = element.Name,
            NamespaceUri = syntax.NameClass is NameSyntax name ? name.NamespaceUri : "",
            Place = element.Place,
            Path = element.Path,
            Source = SourceText.Of(syntax.Location),
            Summary = DocumentationBlocks.Summary(documentation),
            Documentation = documentation,
            Attributes = AttributeCollector.Of(syntax.Content, _index, _references),
            Children = ChildrenOf(syntax),
            Variants = VariantCollector.Of(syntax.Content, _index, _references),
            Parents = ReferencesTo(element.Parents),
            Definition = element.Define is null ? null : _references.To(element.Define),
            Pattern = pattern,
            PatternHtml = PatternText.Html(pattern, syntax, _index),
            Diagram = TreeDiagram.Of(syntax, _index),
            Type = _types.TryGetValue(syntax.Location, out ApiType? type) ? Describe(type) : null,
            Examples = _examples.Of(element),
            Changes = _changes?.Of(element) ?? [],
        };
    }

    private DefinitionPage Page(LinkedDefine define)
    {
        string pattern = PatternText.Of(define.Body);
        ImmutableArray<TextBlock> documentation = [.. DocumentationBlocks.OfText(define.Documentation)];
        return new DefinitionPage
        {
            Name = define.Key,
            Path = _index.PathOf(define),
            Source = SourceText.Of(define.Location),
            Summary = DocumentationBlocks.Summary(documentation),
            Documentation = documentation,
            Values = ValueLists.Of(define.Body, _index),
            Attributes = AttributeCollector.Of(define.Body, _index, _references),
            Elements = ReferencesTo(_index.DirectIn(define.Body)),
            UsedBy = [.. _index.UsedBy[define.Key].Select(_references.To).OrderBy(static reference => reference.Name, StringComparer.OrdinalIgnoreCase)],
            Pattern = pattern,
            PatternHtml = PatternText.Html(pattern, define.Body, _index),
            Diagram = TreeDiagram.Of(define.Body, _index),
            Changes = _changes?.Of(define) ?? [],
        };
    }

    // The place distinguishes elements with the same name.
    private ImmutableArray<Reference> ReferencesTo(IEnumerable<IndexedElement> elements) =>
    [
        .. elements.Distinct()
            .GroupBy(static element => element.Name, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.OrdinalIgnoreCase).ThenBy(static group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Count() == 1
                ? [_references.To(group.First())]
                : group.OrderBy(static element => element.Place, StringComparer.Ordinal).Select(element => _references.To(element) with { Name = $"{element.Name} ({element.Place})" })),
    ];

    private ImmutableArray<ChildEntry> ChildrenOf(ElementSyntax element)
    {
        // Each page describes one element, so its path identifies the element.
        Dictionary<string, string> occurs = _occurrences.In(element.Content).ToDictionary(static pair => pair.Key.Path, static pair => Occurrences.Words(pair.Value), StringComparer.Ordinal);
        return [.. ReferencesTo(_index[element].Children).Select(child => new ChildEntry(child.Name, child.Path, child.Summary, occurs[child.Path]))];
    }

    private static CodeType Describe(ApiType type) => new(
        type.Name,
        type.Kind switch { ApiTypeKind.Union => "union", ApiTypeKind.Enum => "enum", _ => "class" },
        type.Base ?? "",
        [.. type.Members.Select(static member => new CodeMember(member.Name, member.Type, member.XmlName))]);
}
