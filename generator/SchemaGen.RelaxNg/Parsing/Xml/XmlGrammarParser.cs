using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>Parses <c>grammar</c> and its content (section 3).</summary>
internal sealed class XmlGrammarParser(ElementRules rules, XmlPatternParser patterns)
{
    private const string GrammarContents = "start, define, div or include";
    private const string IncludeContents = "start, define or div";

    public GrammarSyntax Parse(SchemaElement element)
    {
        rules.CheckAttributes(element);
        return new GrammarSyntax(ParseContents(element, GrammarContents), element.Location)
        {
            Context = element.Context,
            Annotation = element.Annotation,
        };
    }

    private ImmutableArray<GrammarContentSyntax> ParseContents(SchemaElement element, string expected)
    {
        ImmutableArray<GrammarContentSyntax>.Builder contents = ImmutableArray.CreateBuilder<GrammarContentSyntax>();
        foreach (SchemaElement child in element.Children)
        {
            if (child.Name is "start" or "define" or "div" || (child.Name == "include" && expected == GrammarContents))
            {
                rules.CheckAttributes(child);
                if (ParseContent(child, expected) is { } content)
                {
                    contents.Add(content);
                }
            }
            else
            {
                rules.Unexpected(child, element, expected);
            }
        }

        return contents.ToImmutable();
    }

    private GrammarContentSyntax? ParseContent(SchemaElement element, string expected)
    {
        switch (element.Name)
        {
            case "div":
                return new DivSyntax(ParseContents(element, expected), element.Location) { Context = element.Context, Annotation = element.Annotation };

            case "include":
                ImmutableArray<GrammarContentSyntax> overrides = ParseContents(element, IncludeContents);
                return rules.RequiredHref(element) is { } href
                    ? new IncludeSyntax(href.Value, overrides, element.Location) { Context = element.Context, Annotation = element.Annotation }
                    : null;

            case "start":
                return new StartSyntax(ParseCombine(element), ParseStart(element), element.Location)
                {
                    Context = element.Context,
                    Annotation = element.Annotation,
                };

            default:
                PatternSyntax body = patterns.ParseContent(element);
                return rules.RequiredNCName(element, "name") is string name
                    ? new DefineSyntax(name, ParseCombine(element), body, element.Location) { Context = element.Context, Annotation = element.Annotation }
                    : null;
        }
    }

    /// <summary>Parses the single pattern of a <c>start</c>.</summary>
    private PatternSyntax ParseStart(SchemaElement element)
    {
        rules.CheckSinglePattern(element, 0, "one pattern");
        return patterns.ParseContent(element);
    }

    private CombineMethod ParseCombine(SchemaElement element)
    {
        if (element.Attribute("combine") is not { } combine)
        {
            return CombineMethod.None;
        }

        switch (XmlNames.Trim(combine.Value))
        {
            case "choice":
                return CombineMethod.Choice;

            case "interleave":
                return CombineMethod.Interleave;

            default:
                rules.Diagnostics.Add(DiagnosticCode.InvalidCombine, combine.Location, combine.Value);
                return CombineMethod.Choice;
        }
    }
}
