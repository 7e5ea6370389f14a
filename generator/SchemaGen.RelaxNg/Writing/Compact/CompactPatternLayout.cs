using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>
/// Lays patterns out. Annotations belong to the primary pattern behind them, comments to that with its occurrence: what they are not meant
/// for is kept from them by parentheses.
/// </summary>
internal sealed class CompactPatternLayout
{
    private readonly CompactNaming _naming;
    private readonly CompactTextOptions _options;
    private readonly Func<SyntaxNode, string, string>? _href;
    private readonly CompactAnnotationLayout _annotations;
    private readonly CompactNameLayout _names;
    private readonly CompactGrammarLayout _grammars;

    public CompactPatternLayout(CompactNaming naming, CompactTextOptions options, Func<SyntaxNode, string, string>? href)
    {
        _naming = naming;
        _options = options;
        _href = href;
        _annotations = new CompactAnnotationLayout(naming);
        _names = new CompactNameLayout(naming, _annotations);
        _grammars = new CompactGrammarLayout(this, _annotations);
    }

    /// <summary>The definitions of a file.</summary>
    public CompactGrammarLayout Grammars => _grammars;

    /// <summary>A pattern with its annotations.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="elements">How many elements are around it.</param>
    public CompactLayout Of(PatternSyntax pattern, int elements = 0)
    {
        CompactLayout layout = WithoutAnnotation(pattern, elements);
        AnnotationSyntax? annotation = _options.ShowsAnnotations ? pattern.Annotation : null;
        if (annotation is null)
        {
            return layout;
        }

        if (pattern is ValueSyntax)
        {
            return CompactAnnotationLayout.Follow(layout, _annotations.FollowingText(annotation))
                .After(_annotations.InitialOfText(annotation))
                .After(_annotations.Lines(annotation.Before));
        }

        ImmutableArray<CompactLayout> initial = _annotations.Initial(annotation, IsLeaf(pattern) ? annotation.End : []);
        layout = pattern is GroupSyntax or ChoiceSyntax or InterleaveSyntax ? layout.Parenthesize(_annotations.Lines(annotation.End))
            : layout.Level == CompactLevel.Repeated && !initial.IsEmpty ? layout.Parenthesize()
            : layout;
        return CompactAnnotationLayout.Follow(layout.After(initial), _annotations.Following(annotation)).After(_annotations.Lines(annotation.Before));
    }

    /// <summary>The text of a reference to a file.</summary>
    public string Reference(SyntaxNode node, string href) =>
        $"{CompactText.Literal(_href?.Invoke(node, href) ?? href)}{_naming.Inherit(node.Context)}";

    /// <summary>A pattern that holds others in no brackets of its own, so that comments in it stand before it.</summary>
    private static bool IsLeaf(PatternSyntax pattern) => pattern is
        RefSyntax or ParentRefSyntax or ExternalRefSyntax or EmptySyntax or TextSyntax or NotAllowedSyntax or DataSyntax { Parameters.IsEmpty: true };

    private CompactLayout WithoutAnnotation(PatternSyntax pattern, int elements) => pattern switch
    {
        ElementSyntax element => Named("element", element.NameClass, isAttribute: false, element, element.Content, elements + 1),
        AttributeSyntax attribute => Named("attribute", attribute.NameClass, isAttribute: true, attribute, attribute.Content, elements),
        ListSyntax list => Braces("list {", list, list.Content, elements),
        MixedSyntax mixed => Braces("mixed {", mixed, mixed.Content, elements),
        OptionalSyntax optional => Occurs(optional, optional.Content, "?", elements),
        ZeroOrMoreSyntax zeroOrMore => Occurs(zeroOrMore, zeroOrMore.Content, "*", elements),
        OneOrMoreSyntax oneOrMore => Occurs(oneOrMore, oneOrMore.Content, "+", elements),
        GroupSyntax { Children: [var only] } => Of(only, elements),
        ChoiceSyntax { Children: [var only] } => Of(only, elements),
        InterleaveSyntax { Children: [var only] } => Of(only, elements),
        GroupSyntax group => Connect(group.Children, ",", elements),
        ChoiceSyntax choice => Connect(choice.Children, " |", elements),
        InterleaveSyntax interleave => Connect(interleave.Children, " &", elements),
        GrammarSyntax grammar => _options.ElementDepth == int.MaxValue
            ? _grammars.Braces("grammar", grammar.Contents, grammar.Annotation)
            : CompactLayout.Atom("grammar { ... }"),
        DataSyntax data => Data(data, elements),
        ValueSyntax value => CompactLayout.Atom((value.TypeName is null ? "" : $"{_naming.OfDatatype(value.TypeName, value.Context)} ") + Literal(_naming.TextOf(value))),
        RefSyntax reference => CompactLayout.Atom(CompactText.Identifier(reference.Name)),
        ParentRefSyntax reference => CompactLayout.Atom($"parent {CompactText.Identifier(reference.Name)}"),
        ExternalRefSyntax reference => CompactLayout.Atom($"external {Reference(reference, reference.Href)}"),
        EmptySyntax => CompactLayout.Atom("empty"),
        TextSyntax => CompactLayout.Atom("text"),
        _ => CompactLayout.Atom("notAllowed"),
    };

    private string Literal(string text) => CompactText.Literal(text, _options.LiteralLength);

    private CompactLayout Named(string keyword, NameClassSyntax nameClass, bool isAttribute, PatternSyntax node, PatternSyntax content, int elements)
    {
        // A long name class has lines of its own, the first behind the keyword.
        const int Indentation = 4;
        CompactLayout name = _names.Of(nameClass, isAttribute);
        string text = name.Lead.IsEmpty && name.Flat(_options.Width - Indentation - keyword.Length) is string flat
            ? $" {flat}"
            : string.Concat(CompactRenderer.Render(name, _options.Width - Indentation).Select(static line => $"\n  {line}"));
        return Braces($"{keyword}{text} {{", node, content, elements);
    }

    private CompactLayout Braces(string head, PatternSyntax node, PatternSyntax content, int elements)
    {
        CompactLayout inner = elements > _options.ElementDepth ? CompactLayout.Atom("...") : Of(content, elements);
        bool isOpen = inner.Level == CompactLevel.Connected && inner.Lead.IsEmpty;
        return new CompactLayout(head, " ", "}", isOpen ? inner.Parts : [inner], isOpen ? inner.Separator : "")
        {
            Fills = isOpen && inner.Fills,
            End = EndOf(node),
        };
    }

    private ImmutableArray<CompactLayout> EndOf(SyntaxNode node) =>
        _options.ShowsAnnotations && node.Annotation is { End.IsEmpty: false } annotation ? _annotations.Lines(annotation.End) : [];

    private CompactLayout Occurs(PatternSyntax node, PatternSyntax content, string occurrence, int elements)
    {
        CompactLayout inner = Of(content, elements);
        bool isCommented = _options.ShowsAnnotations && content.Annotation is { Before.IsEmpty: false };
        inner = isCommented ? inner.Parenthesize() : inner.At(CompactLevel.Primary);

        // Comments between the pattern and its occurrence have lines of their own.
        ImmutableArray<CompactLayout> end = EndOf(node);
        string close = string.Concat(end.Select(static line => $"\n{line.Open}")) + (end.IsEmpty ? "" : "\n") + occurrence;
        return inner with { Close = inner.Close + close, Level = CompactLevel.Repeated };
    }

    private CompactLayout Connect(ImmutableArray<PatternSyntax> children, string separator, int elements)
    {
        CompactLayout connected = CompactLayout.Connect([.. children.Select(child => Of(child, elements).At(CompactLevel.Repeated))], separator);
        return connected with { Fills = !connected.IsBroken && children.All(static child => child is ValueSyntax or DataSyntax { Parameters.IsEmpty: true }) };
    }

    private CompactLayout Data(DataSyntax data, int elements)
    {
        CompactLayout layout = CompactLayout.Atom(_naming.OfDatatype(data.TypeName, data.Context));
        if (!data.Parameters.IsEmpty)
        {
            layout = new CompactLayout($"{layout.Open} {{", " ", "}", [.. data.Parameters.Select(Parameter)], "") { End = EndOf(data) };
        }

        if (data.Except is null)
        {
            return layout;
        }

        CompactLayout except = Of(data.Except, elements);
        except = except.Lead.IsEmpty ? except.At(CompactLevel.Primary) : except.Parenthesize();
        return new CompactLayout("", "", "", [layout, except], " -") { Level = CompactLevel.Except };
    }

    private CompactLayout Parameter(ParamSyntax parameter)
    {
        CompactLayout layout = CompactLayout.Atom($"{parameter.Name} = {Literal(parameter.Value)}");
        return _options.ShowsAnnotations && parameter.Annotation is { } annotation
            ? layout.After(_annotations.InitialOfText(annotation)).After(_annotations.Lines(annotation.Before))
            : layout;
    }
}
